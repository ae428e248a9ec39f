package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.linia.identity.Credentials;
import org.linia.identity.entity.SignInFailure;
import org.linia.shared.problem.TooMany;

/**
 * Slows guessing without locking anybody out: failures count per pair of username and address, so that a stranger
 * cannot block a person who signs in from elsewhere; an address is slowed only after many failures over all accounts.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ThrottleSignIn {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_PAIR = 10;
    static final int PER_ADDRESS = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** @throws TooMany if this pair or this address has failed too often within the window */
    @PermitAll
    public void admit(Credentials credentials) {
        Instant from = clock.instant().minus(WINDOW);
        refuseAfter(PER_PAIR, failures(credentials, from));
        Instant lastMinute = clock.instant().minus(Duration.ofMinutes(1));
        if (failuresOfAddress(credentials.address(), from) >= PER_ADDRESS
                && failuresOfAddress(credentials.address(), lastMinute) >= 1) {
            throw new TooMany(Duration.ofMinutes(1));
        }
    }

    private void refuseAfter(int most, Object[] countAndFirst) {
        if ((Long) countAndFirst[0] >= most) {
            Instant free = ((Instant) countAndFirst[1]).plus(WINDOW);
            throw new TooMany(Duration.between(clock.instant(), free).plusSeconds(1));
        }
    }

    private Object[] failures(Credentials credentials, Instant from) {
        return entities.createQuery(
                        "SELECT COUNT(f), MIN(f.at) FROM SignInFailure f "
                                + "WHERE f.address = :address AND f.username = :username AND f.at > :from",
                        Object[].class)
                .setParameter("address", credentials.address())
                .setParameter("username", lower(credentials))
                .setParameter("from", from)
                .getSingleResult();
    }

    private long failuresOfAddress(String address, Instant from) {
        return entities.createQuery(
                        "SELECT COUNT(f) FROM SignInFailure f WHERE f.address = :address AND f.at > :from", Long.class)
                .setParameter("address", address)
                .setParameter("from", from)
                .getSingleResult();
    }

    @PermitAll
    public void failed(Credentials credentials) {
        Instant now = clock.instant();
        entities.persist(new SignInFailure(lower(credentials), credentials.address(), now));
        entities.createQuery("DELETE FROM SignInFailure f WHERE f.at < :before")
                .setParameter("before", now.minus(WINDOW))
                .executeUpdate();
    }

    /** The right password forgives what was mistyped before it. */
    @PermitAll
    public void succeeded(Credentials credentials) {
        entities.createQuery("DELETE FROM SignInFailure f WHERE f.address = :address AND f.username = :username")
                .setParameter("address", credentials.address())
                .setParameter("username", lower(credentials))
                .executeUpdate();
    }

    private static String lower(Credentials credentials) {
        return credentials.username().toLowerCase(Locale.ROOT);
    }
}
