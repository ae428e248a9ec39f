package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.linia.identity.AccountId;
import org.linia.identity.Caller.Person;
import org.linia.identity.SessionSecret;
import org.linia.identity.control.People;
import org.linia.identity.control.People.Found;
import org.linia.identity.control.Policies;
import org.linia.identity.control.Secrets;
import org.linia.identity.entity.ApiToken;
import org.linia.shared.database.Rows;

/** Who stands behind a secret that came with a request. Only active accounts are known. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Recognise {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final String TOKEN = "from api_token t join account a on a.id = t.account_id" + Policies.JOIN
            + "where t.hash = ?1 and t.revoked_at is null and t.expires_at > ?2 and a.active and (not t.of_sign_in or "
            + Policies.lives("coalesce(t.last_used_at, t.created_at)", "t.created_at", 2) + ")";

    private static final String SESSION = "from web_session s join account a on a.id = s.account_id" + Policies.JOIN
            + "where s.hash = ?1 and s.ended_at is null and a.active and "
            + Policies.lives("s.seen_at", "s.created_at", 2);

    @Inject
    private People people;

    @Inject
    private NoteUse use;

    @Inject
    private Clock clock;

    @Inject
    private Policies policies;

    /**
     * By a token of the API, with no more scopes than the token has.
     *
     * @param address from where it came
     */
    @PermitAll
    public Optional<Person> byToken(String secret, String address) {
        Instant now = clock.instant();
        Optional<Found> found = people.find(
                ", t.id, t.last_used_at, t.scopes, t.of_sign_in, t.created_at ",
                TOKEN,
                Secrets.hash(secret),
                Timestamp.from(now),
                policies.idleSeconds(),
                policies.longestSeconds());
        Optional<Person> person = found.flatMap(hit -> hit.under(address, now, tokenProved(hit, now)));
        found.filter(hit -> person.isPresent() && isOld(hit.more().get(1), now))
                .ifPresent(hit -> use.tokenUsed((Long) hit.more().get(0)));
        return person.map(known ->
                known.limitedTo(ApiToken.scopesOf((String) found.get().more().get(2))));
    }

    /**
     * By the cookie of a browser's session.
     *
     * @param address from where it came
     */
    @PermitAll
    public Optional<Person> bySession(String secret, String address) {
        Instant now = clock.instant();
        Optional<Found> found = session(secret, now);
        Optional<Person> person = found.flatMap(
                hit -> hit.under(address, now, Rows.moment(hit.more().get(3))));
        found.filter(hit -> person.isPresent()
                        && (isOld(hit.more().get(1), now)
                                || !address.equals(hit.more().get(2))))
                .ifPresent(hit -> use.sessionSeen((Long) hit.more().get(0), address));
        return person;
    }

    /**
     * The same for a page that only stays open: looking on is no use, so the session grows old. It is where it was last
     * used.
     */
    @PermitAll
    public Optional<Person> stillIn(SessionSecret secret) {
        Instant now = clock.instant();
        return session(secret.value(), now)
                .flatMap(hit -> hit.under((String) hit.more().get(2), now));
    }

    private Optional<Found> session(String secret, Instant now) {
        return people.find(
                ", s.id, s.seen_at, s.address, s.proved_at ",
                SESSION,
                Secrets.hash(secret),
                Timestamp.from(now),
                policies.idleSeconds(),
                policies.longestSeconds());
    }

    /** By id, for work that goes on after the request that began it. */
    @PermitAll
    public Optional<Person> byAccount(AccountId id) {
        return people.byAccount(id).map(Found::person);
    }

    private static boolean isOld(Object last, Instant now) {
        return last == null || Rows.moment(last).isBefore(now.minus(NOTED_EVERY));
    }

    /** One that was made for a program was made with a fresh sign-in, if it may do anything dangerous at all. */
    private static Instant tokenProved(Found found, Instant now) {
        return Boolean.TRUE.equals(found.more().get(3))
                ? Rows.moment(found.more().get(4))
                : now;
    }
}
