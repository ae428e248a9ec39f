package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.ticket.control.Drafts;

/** Throws away what the caller has begun to write, or has sent. */
@Stateless
public class DiscardDraft {
    @Inject
    private Drafts drafts;

    /** Nothing happens if there is none. */
    @RolesAllowed(USER)
    public void discard(String subject) {
        drafts.discard(subject);
    }
}
