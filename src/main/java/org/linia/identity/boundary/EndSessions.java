package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linia.audit.Differences;
import org.linia.identity.AccountId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.SignedIn;
import org.linia.identity.control.Administered;
import org.linia.identity.control.Departures;
import org.linia.identity.control.Policies;
import org.linia.identity.control.Policies.Limits;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.entity.Account;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.NotFound;

/** A manager signs somebody out everywhere, whom a stolen laptop or a lost phone would let in. */
@Stateless
public class EndSessions {
    private static final String COUNTS = """
            select (select count(*) from web_session s where s.account_id = ?1 and s.ended_at is null
                and s.seen_at > ?3 and s.created_at > ?4),
              count(t.id) filter (where t.of_sign_in), count(t.id) filter (where not t.of_sign_in)
            from api_token t where t.account_id = ?1 and t.revoked_at is null and t.expires_at > ?2""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private RightsGuard guard;

    @Inject
    private Departures departures;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Inject
    private Policies policies;

    /** @throws NotFound if the manager administers no such account */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public SignedIn of(AccountId id) {
        return count(known(id));
    }

    /**
     * Acts at the next request, and on open pages at once. Whoever was signed out may sign in again.
     *
     * @param withPersonalTokens whether what was made for programs ends too
     * @throws NotFound if the manager administers no such account
     * @throws org.linia.shared.problem.NotAllowed if the account may do what the manager may not
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public void end(AccountId id, boolean withPersonalTokens) {
        Account account = known(id);
        guard.mustOutrank(id);
        SignedIn before = count(account);
        departures.signedOut(id);
        if (withPersonalTokens) {
            departures.withdrawn(id);
        }
        SignedIn now = count(account);
        administered.changed(
                "account:" + id,
                new Differences()
                        .of("sessions", before.browsers(), now.browsers())
                        .of("signInTokens", before.signInTokens(), now.signInTokens())
                        .of("personalTokens", before.personalTokens(), now.personalTokens()));
    }

    private Account known(AccountId id) {
        Account account = entities.find(Account.class, id.value());
        if (account == null) {
            throw new NotFound();
        }
        administered.check(account.organisation());
        return account;
    }

    private SignedIn count(Account account) {
        Instant now = clock.instant();
        Limits limits = policies.limits(account.organisation());
        Object[] row = rows.of(
                        COUNTS,
                        List.of(
                                account.id().value(),
                                Timestamp.from(now),
                                Timestamp.from(limits.seenAfter(now)),
                                Timestamp.from(limits.begunAfter(now))))
                .get(0);
        return new SignedIn((Long) row[0], (Long) row[1], (Long) row[2]);
    }
}
