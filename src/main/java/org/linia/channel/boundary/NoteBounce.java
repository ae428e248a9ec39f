package org.linia.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linia.channel.AddressTrouble;
import org.linia.channel.MailBounce;
import org.linia.channel.control.DeadAddresses;
import org.linia.identity.OrganisationId;
import org.linia.shared.boundary.Deliveries;
import org.linia.shared.outbox.Letter;

/** Notes what did not arrive, and whose address does not work because of that. For use cases of the modules above. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class NoteBounce {
    @Inject
    private DeadAddresses addresses;

    @Inject
    private Deliveries deliveries;

    /** The letter did not arrive. If it never will, its organisation sends nothing there any more until {@link #works}. */
    @PermitAll
    public void note(Letter letter, MailBounce bounce) {
        if (bounce.lasting()) {
            deliveries.bounced(letter, (bounce.status() + " " + bounce.words()).strip());
            addresses.fails(letter.organisation(), letter.recipient(), bounce.status(), bounce.words());
        }
    }

    /** Why such a letter is not sent to its recipient; empty if it is. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<AddressTrouble> trouble(Letter letter) {
        return addresses.of(letter.organisation(), letter.recipient());
    }

    /** Somebody wrote to that organisation from there. */
    @PermitAll
    public void works(OrganisationId organisation, String address) {
        addresses.works(organisation.value(), address);
    }
}
