package org.linia.identity.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Passwords as salted PBKDF2 hashes, with as many iterations as the OWASP Password Storage Cheat Sheet asks for SHA-512
 * unless the settings say otherwise. A stored hash tells its own number.
 */
@ApplicationScoped
public class Passwords {
    @Inject
    private Pbkdf2PasswordHash hashing;

    @Inject
    @ConfigProperty(name = "linia.password.iterations", defaultValue = "210000")
    private int iterations;

    private String nobodysHash;

    @PostConstruct
    void begin() {
        hashing.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", Integer.toString(iterations),
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
