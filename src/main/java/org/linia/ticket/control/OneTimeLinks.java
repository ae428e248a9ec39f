package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.channel.Mailed;
import org.linia.identity.AccountId;
import org.linia.shared.database.Rows;
import org.linia.ticket.LinkedAct;
import org.linia.ticket.entity.Ticket;

/**
 * Links by which whoever asked says, without signing in, whether it is solved, and how they were helped. Each is 256 random
 * bits of which only the hash is kept, good for one act with one ticket. With a yes or a no both are used up, with a rating its
 * own. New links use up those before.
 */
@ApplicationScoped
public class OneTimeLinks {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String PAGE = "/link/answer?key=";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Ratings ratings;

    @Inject
    @ConfigProperty(name = "linia.url")
    private Optional<String> home;

    @Inject
    @ConfigProperty(name = "linia.reopen.window", defaultValue = "P14D")
    private Duration life;

    /** What is behind a link. */
    public record Kept(long ticket, AccountId account, LinkedAct.Kind act, boolean used, boolean expired) {}

    /** For the mail that says that it is solved; none where mails have no links. */
    List<Mailed.Way> make(Ticket ticket) {
        if (home.filter(url -> !url.isBlank()).isEmpty()) {
            return List.of();
        }
        use(ticket.number(), EnumSet.allOf(LinkedAct.Kind.class));
        return Arrays.stream(LinkedAct.Kind.values())
                .map(act -> new Mailed.Way("ticket.byLink." + act, PAGE + made(ticket, act)))
                .toList();
    }

    private String made(Ticket ticket, LinkedAct.Kind act) {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        entities.createNativeQuery("insert into one_time_link (hash, ticket, account_id, act, expires_at)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, hash(secret))
                .setParameter(2, ticket.number())
                .setParameter(3, ticket.origin().requester().value())
                .setParameter(4, act.name())
                .setParameter(5, Timestamp.from(end(ticket, act)))
                .executeUpdate();
        return secret;
    }

    private Instant end(Ticket ticket, LinkedAct.Kind act) {
        return act == LinkedAct.Kind.RATE
                ? ratings.end(ticket)
                : clock.instant().plus(life);
    }

    /** @param hold whether nobody else gets it until the transaction ends */
    public Optional<Kept> find(String secret, boolean hold) {
        List<?> found = entities.createNativeQuery(
                        "select ticket, account_id, act, used_at, expires_at from one_time_link where hash = ?1"
                                + (hold ? " for update" : ""))
                .setParameter(1, hash(secret))
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Kept(
                        (Long) row[0],
                        new AccountId((Long) row[1]),
                        LinkedAct.Kind.valueOf((String) row[2]),
                        row[3] != null,
                        Rows.moment(row[4]).isBefore(clock.instant())))
                .findFirst();
    }

    /** All of the ticket that are for one of these acts. */
    public void use(long ticket, Set<LinkedAct.Kind> acts) {
        String names = acts.stream().map(Enum::name).collect(Collectors.joining(","));
        entities.createNativeQuery("update one_time_link set used_at = ?2 where ticket = ?1 and used_at is null"
                        + " and act = any (string_to_array(?3, ','))")
                .setParameter(1, ticket)
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, names)
                .executeUpdate();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
