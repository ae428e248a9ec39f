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
import java.util.Map;
import java.util.Optional;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.AccountId;
import org.linia.identity.SetUp;
import org.linia.identity.control.FirstPeople;
import org.linia.identity.control.Secrets;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.NotAllowed;

/**
 * Makes the first manager of an empty database, by a link that only whoever reads the server's log knows. Once there is
 * an account, no link is worth anything.
 */
@Stateless
public class SetUpHouse {
    private static final Duration LIFE = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FirstPeople people;

    @Inject
    private RecordAudit audit;

    @Inject
    private Clock clock;

    /** The secret of a new link; nothing if the house has accounts. */
    @PermitAll
    public Optional<String> invite() {
        if (people.exist()) {
            return Optional.empty();
        }
        String secret = Secrets.fresh("");
        Instant now = clock.instant();
        entities.createNativeQuery("insert into setup_link (hash, created_at, expires_at) values (?1, ?2, ?3)")
                .setParameter(1, Secrets.hash(secret))
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.plus(LIFE)))
                .executeUpdate();
        return Optional.of(secret);
    }

    /** @throws NotAllowed if the link is wrong, used or too old, or the house has accounts */
    @PermitAll
    public void check(String secret) {
        link(secret, "");
    }

    /**
     * @return the manager who was made
     * @throws NotAllowed if the link is wrong, used or too old, or the house has accounts
     * @throws org.linia.shared.problem.InvalidInput naming everything that is wrong
     */
    @PermitAll
    public AccountId setUp(String secret, SetUp wanted, String address) {
        people.oneAtATime();
        link(secret, " for update");
        AccountId manager = people.make(wanted);
        entities.createNativeQuery("update setup_link set used_at = ?2 where hash = ?1")
                .setParameter(1, Secrets.hash(secret))
                .setParameter(2, Timestamp.from(clock.instant()))
                .executeUpdate();
        audit.record(new AuditEntry(
                AuditKind.FIRST_MANAGER_MADE,
                manager.value(),
                address,
                "account:" + manager,
                Map.of("username", wanted.username(), "organisation", wanted.organisationKey())));
        return manager;
    }

    private void link(String secret, String lock) {
        List<?> rows = entities.createNativeQuery("select expires_at, used_at from setup_link where hash = ?1" + lock)
                .setParameter(1, Secrets.hash(secret == null ? "" : secret))
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotAllowed("identity.setUp.wrong");
        }
        Object[] link = (Object[]) rows.get(0);
        if (link[1] != null || people.exist()) {
            throw new NotAllowed("identity.setUp.used");
        } else if (Rows.moment(link[0]).isBefore(clock.instant())) {
            throw new NotAllowed("identity.setUp.expired");
        }
    }
}
