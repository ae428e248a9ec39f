package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.Admitted;
import org.linia.identity.control.ProviderClient;
import org.linia.identity.control.ProviderClients;
import org.linia.identity.control.Secrets;
import org.linia.identity.entity.ProviderSession;
import org.linia.identity.entity.WebSession;
import org.linia.shared.secret.Seals;

/** Sessions of browsers that began at a provider, and which of the provider's they belong to. */
@Stateless
public class ProviderSessions {
    /** Logout tokens live for minutes. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final String PURPOSE = "id token";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ProviderClients clients;

    @Inject
    private WebSessions sessions;

    @Inject
    private Seals seals;

    @Inject
    private RecordAudit audit;

    @Inject
    private Clock clock;

    /** Where a session began, and the word by which it did. */
    public record Begun(ProviderClient client, String idToken) {
        @Override
        public String toString() {
            return "Begun at " + client;
        }
    }

    /** @return the secret for the browser's cookie */
    @PermitAll
    public String begin(Admitted who, String address, String userAgent) {
        String secret = sessions.begin(who.account(), address, userAgent, who.proved());
        entities.flush();
        entities.persist(new ProviderSession(
                session(secret).orElseThrow(),
                who.provider(),
                who.subject(),
                who.sid(),
                who.idToken() == null ? null : seals.seal(who.idToken(), PURPOSE)));
        return secret;
    }

    /**
     * Nothing where there is no word to show at sign-out, as with SAML.
     *
     * @param secret of the browser's cookie
     */
    @PermitAll
    public Optional<Begun> find(String secret) {
        return session(secret)
                .map(session -> entities.find(ProviderSession.class, session.id()))
                .filter(there -> there.sealedToken() != null)
                .map(there -> new Begun(clients.read(there.provider()), seals.open(there.sealedToken(), PURPOSE)));
    }

    /**
     * Ends those of one of the provider's sessions, or all of a subject.
     *
     * @param token its id: each ends sessions once
     * @param sid null: all of the subject
     */
    @PermitAll
    public void end(ProviderClient client, String token, String subject, String sid) {
        if (!isFirst(client, token)) {
            return;
        }
        List<WebSession> open = entities.createQuery(
                        "SELECT s FROM WebSession s, ProviderSession p WHERE p.session = s.id AND s.endedAt IS NULL"
                                + " AND p.provider = :provider AND "
                                + (sid == null ? "p.subject" : "p.sid") + " = :whose",
                        WebSession.class)
                .setParameter("provider", client.id())
                .setParameter("whose", sid == null ? subject : sid)
                .getResultList();
        for (WebSession session : open) {
            session.end(clock.instant());
            audit.record(new AuditEntry(
                    AuditKind.SIGNED_OUT, session.account().value(), null, null, Map.of("provider", client.key())));
        }
    }

    private boolean isFirst(ProviderClient client, String token) {
        entities.createNativeQuery("delete from provider_logout where at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(REMEMBERED)))
                .executeUpdate();
        return entities.createNativeQuery(
                                "insert into provider_logout (hash, at) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, Secrets.hash(client.key() + ' ' + token))
                        .setParameter(2, Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    private Optional<WebSession> session(String secret) {
        return entities.createQuery("SELECT s FROM WebSession s WHERE s.hash = :hash", WebSession.class)
                .setParameter("hash", Secrets.hash(secret))
                .getResultStream()
                .findFirst();
    }
}
