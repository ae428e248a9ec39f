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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.identity.AccountId;
import org.linia.identity.Caller.Person;
import org.linia.identity.SessionSecret;
import org.linia.identity.control.People;
import org.linia.identity.control.People.Found;
import org.linia.identity.control.Secrets;
import org.linia.identity.entity.ApiToken;

/** Who stands behind a secret that came with a request. Only active accounts are known. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Recognise {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Inject
    private People people;

    @Inject
    private NoteUse use;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "linia.session.idle", defaultValue = "PT12H")
    private Duration idle;

    @Inject
    @ConfigProperty(name = "linia.session.longest", defaultValue = "P7D")
    private Duration longest;

    /** By a token of the API, with no more scopes than the token has. */
    @PermitAll
    public Optional<Person> byToken(String secret) {
        Instant now = clock.instant();
        Optional<Found> found = people.find(
                ", t.id, t.last_used_at, t.scopes ",
                "from api_token t join account a on a.id = t.account_id "
                        + "where t.hash = ?1 and t.revoked_at is null and t.expires_at > ?2 and a.active",
                Secrets.hash(secret),
                Timestamp.from(now));
        found.filter(hit -> isOld(hit.more().get(1), now))
                .ifPresent(hit -> use.tokenUsed((Long) hit.more().get(0)));
        return found.map(hit ->
                hit.person().limitedTo(ApiToken.scopesOf((String) hit.more().get(2))));
    }

    /** By the cookie of a browser's session. */
    @PermitAll
    public Optional<Person> bySession(String secret) {
        Instant now = clock.instant();
        Optional<Found> found = session(secret, now);
        found.filter(hit -> isOld(hit.more().get(1), now))
                .ifPresent(hit -> use.sessionSeen((Long) hit.more().get(0)));
        return found.map(Found::person);
    }

    /** The same for a page that only stays open: looking on is no use, so the session grows old. */
    @PermitAll
    public Optional<Person> stillIn(SessionSecret secret) {
        return session(secret.value(), clock.instant()).map(Found::person);
    }

    private Optional<Found> session(String secret, Instant now) {
        return people.find(
                ", s.id, s.seen_at ",
                "from web_session s join account a on a.id = s.account_id "
                        + "where s.hash = ?1 and s.ended_at is null and s.seen_at > ?2 and s.created_at > ?3 and a.active",
                Secrets.hash(secret),
                Timestamp.from(now.minus(idle)),
                Timestamp.from(now.minus(longest)));
    }

    /** By id, for work that goes on after the request that began it. */
    @PermitAll
    public Optional<Person> byAccount(AccountId id) {
        return people.byAccount(id).map(Found::person);
    }

    private static boolean isOld(Object last, Instant now) {
        return last == null || moment(last).isBefore(now.minus(NOTED_EVERY));
    }

    private static Instant moment(Object column) {
        return column instanceof Timestamp stamp ? stamp.toInstant() : ((java.time.OffsetDateTime) column).toInstant();
    }
}
