package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linia.ticket.Draft;
import org.linia.ticket.control.Drafts;

/** What the caller has begun to write. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadDraft {
    @Inject
    private Drafts drafts;

    /** The caller's draft for the subject, as in {@link KeepDraft}. */
    @RolesAllowed(USER)
    public Optional<Draft> read(String subject) {
        return drafts.find(subject);
    }
}
