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

    /** The letter did not arrive. If it never will, nothing is sent there any more until {@link #works}. */
    @PermitAll
    public void note(Letter letter, MailBounce bounce) {
        if (bounce.lasting()) {
            deliveries.bounced(letter, (bounce.status() + " " + bounce.words()).strip());
            addresses.fails(letter.recipient(), bounce.status(), bounce.words());
        }
    }

    /** Why nothing is sent to that address; empty if something is. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<AddressTrouble> trouble(String address) {
        return addresses.of(address);
    }

    /** Somebody wrote from there, or says that it is right now. */
    @PermitAll
    public void works(String address) {
        addresses.works(address);
    }
}
