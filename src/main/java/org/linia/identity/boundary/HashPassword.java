package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.linia.identity.control.Passwords;

/** Makes the hash under which a password may be stored. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HashPassword {
    @Inject
    private Passwords passwords;

    /** @return salted, different at every call */
    @PermitAll
    public String hash(String password) {
        return passwords.hash(password);
    }
}
