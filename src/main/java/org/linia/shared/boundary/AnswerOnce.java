package org.linia.shared.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.linia.shared.json.Json;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Unprocessable;
import org.linia.shared.text.Texts;

/**
 * A POST with an {@code Idempotency-Key} acts once, however often it comes and however many come at once: the key's row,
 * the act and its answer are one transaction, and the row's unique key makes the others wait for it.
 */
@Stateless
public class AnswerOnce {
    static final Duration KEPT = Duration.ofHours(24);
    private static final int KEY_LENGTH = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** What was asked: the key, the resource, and the content as one text. */
    public record Asked(String key, String target, String body) {}

    /** What was answered. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /**
     * @param account whose request it is; keys of different people never meet
     * @param act does the work in this transaction; a refusal leaves no trace of the key
     * @return the act's answer, or the first one again
     * @throws Unprocessable if the key was used for another request
     */
    @RolesAllowed("user")
    public Answer answer(long account, Asked asked, Supplier<Answer> act) {
        String key = asked.key();
        if (key.isBlank() || key.length() > KEY_LENGTH || !Texts.isStorable(key)) {
            throw InvalidInput.of("Idempotency-Key", "shared.invalid.length", 1, KEY_LENGTH);
        }
        byte[] hash = hash(asked.target() + "\n" + asked.body());
        return isFirst(account, key, hash) ? keep(account, key, act.get()) : repeat(account, key, hash);
    }

    private boolean isFirst(long account, String key, byte[] hash) {
        Timestamp now = Timestamp.from(clock.instant());
        entities.createNativeQuery("delete from idempotent_answer where account_id = ?1 and key = ?2 and at < ?3")
                .setParameter(1, account)
                .setParameter(2, key)
                .setParameter(3, Timestamp.from(clock.instant().minus(KEPT)))
                .executeUpdate();
        return entities.createNativeQuery("insert into idempotent_answer (account_id, key, request_hash, at) "
                                + "values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, account)
                        .setParameter(2, key)
                        .setParameter(3, hash)
                        .setParameter(4, now)
                        .executeUpdate()
                == 1;
    }

    private Answer keep(long account, String key, Answer answer) {
        entities.createNativeQuery(
                        "update idempotent_answer set status = ?1, headers = ?2, body = ?3 where account_id = ?4 and key = ?5")
                .setParameter(1, answer.status())
                .setParameter(2, Json.text(answer.headers()))
                .setParameter(3, answer.body())
                .setParameter(4, account)
                .setParameter(5, key)
                .executeUpdate();
        return answer;
    }

    private Answer repeat(long account, String key, byte[] hash) {
        Object[] first = (Object[]) entities.createNativeQuery(
                        "select request_hash, status, headers::text, body from idempotent_answer where account_id = ?1 and key = ?2")
                .setParameter(1, account)
                .setParameter(2, key)
                .getSingleResult();
        if (!Arrays.equals((byte[]) first[0], hash)) {
            throw new Unprocessable("shared.problem.keyReused");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        Json.object((String) first[2]).forEach((name, value) -> headers.put(name, ((JsonString) value).getString()));
        return new Answer((Integer) first[1], headers, (String) first[3]);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
