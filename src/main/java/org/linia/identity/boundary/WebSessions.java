package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.identity.control.Secrets;
import org.linia.identity.entity.WebSession;

/** Begins and ends the sessions of browsers. */
@Stateless
public class WebSessions {
    private static final int AGENT_LENGTH = 300;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * For somebody who has just shown who they are.
     *
     * @return the secret for the browser's cookie; only its hash is stored
     */
    @PermitAll
    public String begin(AccountId account, String address, String userAgent) {
        return begin(account, address, userAgent, clock.instant());
    }

    /** @param proved when they showed who they are; null if nobody knows */
    @PermitAll
    public String begin(AccountId account, String address, String userAgent, Instant proved) {
        String secret = Secrets.fresh("");
        String agent = userAgent == null ? "" : userAgent.substring(0, Math.min(AGENT_LENGTH, userAgent.length()));
        WebSession session = new WebSession(Secrets.hash(secret), account, address, agent, clock.instant());
        session.prove(proved);
        entities.persist(session);
        return secret;
    }

    /** The session's person has shown once more who they are. */
    @PermitAll
    public void proved(String secret, Instant at) {
        of(secret).forEach(session -> session.prove(at));
    }

    @PermitAll
    public void end(String secret) {
        of(secret).forEach(session -> session.end(clock.instant()));
    }

    private Stream<WebSession> of(String secret) {
        return entities.createQuery("SELECT s FROM WebSession s WHERE s.hash = :hash", WebSession.class)
                .setParameter("hash", Secrets.hash(secret))
                .getResultStream();
    }
}
