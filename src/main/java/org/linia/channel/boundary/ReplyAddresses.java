package org.linia.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.linia.channel.AnswersTo;
import org.linia.channel.control.ReplyTo;
import org.linia.identity.OrganisationId;

/** Addresses that prove whose answer it is that comes in there, and to what. For use cases of the modules above. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReplyAddresses {
    @Inject
    private ReplyTo addresses;

    /**
     * One that is made for that recipient alone.
     *
     * @param recipient such as {@code a7} for an account or {@code s3} for a supplier
     * @return none if the organisation has no mailbox that is in use
     */
    @PermitAll
    public Optional<String> of(OrganisationId organisation, long ticket, String recipient) {
        return addresses.of(organisation.value(), ticket, recipient);
    }

    /** What those of them say that look as if we had made them. */
    @PermitAll
    public List<AnswersTo> read(Collection<String> recipients) {
        return addresses.read(recipients);
    }
}
