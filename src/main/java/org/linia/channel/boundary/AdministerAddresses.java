package org.linia.channel.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linia.channel.AddressTrouble;
import org.linia.channel.control.DeadAddresses;

/** Whether mail to an address arrives. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AdministerAddresses {
    @Inject
    private DeadAddresses addresses;

    /** Why nothing is sent there; empty if something is. */
    @RolesAllowed(MANAGER)
    public Optional<AddressTrouble> read(String address) {
        return addresses.of(address);
    }
}
