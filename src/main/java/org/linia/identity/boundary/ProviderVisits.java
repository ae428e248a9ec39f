package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linia.identity.AccountId;
import org.linia.identity.ProviderVisit;
import org.linia.identity.control.ProviderClient;
import org.linia.identity.control.ProviderClients;
import org.linia.identity.control.Secrets;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.NotFound;

/** Who is at a provider's door at this moment and will come back: once, with the same browser, within minutes. */
@Stateless
public class ProviderVisits {
    static final Duration LONGEST = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ProviderClients clients;

    @Inject
    private Clock clock;

    /** @throws NotFound if no provider of that key is in use */
    @PermitAll
    public ProviderClient client(String key) {
        return clients.find(key).orElseThrow(NotFound::new);
    }

    /** @param state what the provider will bring back */
    @PermitAll
    public void begin(ProviderClient client, ProviderVisit visit, String state) {
        entities.createNativeQuery("delete from provider_visit where begun_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(LONGEST)))
                .executeUpdate();
        entities.createNativeQuery("insert into provider_visit (hash, provider_id, browser, wanted, begun_at,"
                        + " session_id) values (?1, ?2, ?3, ?4, ?5, (select s.id from web_session s where s.hash = ?6"
                        + " and s.ended_at is null))")
                .setParameter(1, Secrets.hash(state))
                .setParameter(2, client.id())
                .setParameter(3, Secrets.hash(visit.browser()))
                .setParameter(4, visit.wanted())
                .setParameter(5, Timestamp.from(clock.instant()))
                .setParameter(6, Secrets.hash(visit.session() == null ? "" : visit.session()))
                .executeUpdate();
    }

    /**
     * Somebody is back.
     *
     * @param wanted where they wanted to go on
     * @param session in which they are signed in and show once more who they are; null: they sign in
     * @param account of that session
     * @param vouched what a SAML provider said meanwhile; null: nothing
     */
    public record Back(String wanted, Long session, AccountId account, Instant begun, String vouched) {
        @Override
        public String toString() {
            return "Back to " + wanted;
        }
    }

    /** Whoever went; nothing if nobody of this browser went, or is back already, or it is late. */
    @PermitAll
    public Optional<Back> end(ProviderClient client, String browser, String state) {
        List<?> found = entities.createNativeQuery("delete from provider_visit where hash = ?1 and provider_id = ?2"
                        + " and browser = ?3 and begun_at >= ?4 returning wanted, session_id, begun_at,"
                        + " (select s.account_id from web_session s where s.id = session_id), cast(vouched as text)")
                .setParameter(1, Secrets.hash(state))
                .setParameter(2, client.id())
                .setParameter(3, Secrets.hash(browser))
                .setParameter(4, Timestamp.from(clock.instant().minus(LONGEST)))
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(ProviderVisits::back)
                .findFirst();
    }

    private static Back back(Object[] row) {
        Instant begun = Rows.moment(row[2]);
        AccountId account = row[3] == null ? null : new AccountId((Long) row[3]);
        return new Back((String) row[0], (Long) row[1], account, begun, (String) row[4]);
    }
}
