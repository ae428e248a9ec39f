package org.linia.channel.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linia.channel.AddressTrouble;
import org.linia.channel.control.DeadAddresses;

/** Whether mail to somebody arrives, as far as that of their own organisation found out. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindAddressTrouble {
    @Inject
    private DeadAddresses addresses;

    /** Why nothing is sent there; empty if something is. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public Optional<AddressTrouble> read(String address) {
        return addresses.ofPerson(address);
    }

    /**
     * Whether there is any, as a condition of the statement that reads the address.
     *
     * @param address what holds it, as SQL
     */
    public static String isOf(String address) {
        return "exists (select " + DeadAddresses.OF_PERSON + "lower(" + address + "))";
    }
}
