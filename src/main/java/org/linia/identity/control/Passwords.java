package org.linia.identity.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Passwords as salted PBKDF2 hashes; iterations as the OWASP Password Storage Cheat Sheet asks for SHA-512. */
@ApplicationScoped
public class Passwords {
    @Inject
    private Pbkdf2PasswordHash hashing;

    private String nobodysHash;

    @PostConstruct
    void begin() {
        hashing.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "16",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        nobodysHash = hash("nobody has this password");
    }

    public String hash(String password) {
        return hashing.generate(password.toCharArray());
    }

    /** False for a null hash, but only after the same work: the time does not tell whether an account exists. */
    public boolean matches(String password, String hash) {
        boolean same = hashing.verify(password.toCharArray(), hash == null ? nobodysHash : hash);
        return same && hash != null;
    }
}
