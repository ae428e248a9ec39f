package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
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

    /** @return the secret for the browser's cookie; only its hash is stored */
    @PermitAll
    public String begin(AccountId account, String address, String userAgent) {
        String secret = Secrets.fresh("");
        String agent = userAgent == null ? "" : userAgent.substring(0, Math.min(AGENT_LENGTH, userAgent.length()));
        entities.persist(new WebSession(Secrets.hash(secret), account, address, agent, clock.instant()));
        return secret;
    }

    @PermitAll
    public void end(String secret) {
        entities.createQuery("SELECT s FROM WebSession s WHERE s.hash = :hash", WebSession.class)
                .setParameter("hash", Secrets.hash(secret))
                .getResultStream()
                .forEach(session -> session.end(clock.instant()));
    }
}
