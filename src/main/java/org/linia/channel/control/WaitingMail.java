package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.channel.WrittenNotice;
import org.linia.identity.AccountId;
import org.linia.shared.boundary.Outbox;
import org.linia.shared.json.Json;
import org.linia.shared.text.Messages;

/** Letters that wait for their hour, and then go as one. */
@ApplicationScoped
public class WaitingMail {
    private static final String TAKEN = "delete from mail_wait where account_id = ?1 and due_at <= ?2"
            + " returning id, organisation_id, subject, cast(payload as text), news, said";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Outbox outbox;

    @Inject
    private Messages messages;

    private record Reader(String name, String address, Locale language) {}

    private record Waiting(long id, long organisation, String subject, JsonObject payload, String news, String said) {
        static Waiting of(Object[] row) {
            return new Waiting(
                    (Long) row[0],
                    (Long) row[1],
                    (String) row[2],
                    Json.object((String) row[3]),
                    (String) row[4],
                    (String) row[5]);
        }

        boolean asks() {
            return payload.containsKey(MailWays.MEMBER);
        }

        /** What is said of it among others. */
        String paragraph() {
            return Stream.of(payload.getString("subject"), news, said, payload.getString("link", ""))
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n"));
        }
    }

    void keep(
            AccountId account,
            long organisation,
            String subject,
            Map<String, Object> payload,
            WrittenNotice written,
            String said,
            Instant due) {
        entities.createNativeQuery(
                        "insert into mail_wait (account_id, organisation_id, subject, payload, news, said, due_at)"
                                + " values (?1, ?2, ?3, cast(?4 as jsonb), ?5, ?6, ?7)")
                .setParameter(1, account.value())
                .setParameter(2, organisation)
                .setParameter(3, subject)
                .setParameter(4, Json.text(payload))
                .setParameter(5, written.news())
                .setParameter(6, said)
                .setParameter(7, Timestamp.from(due))
                .executeUpdate();
    }

    /** To whoever is in use and has an address by now; what is for others is gone. */
    public void send(AccountId account, Instant now) {
        List<?> rows = entities.createNativeQuery(TAKEN)
                .setParameter(1, account.value())
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        List<Waiting> taken = rows.stream()
                .map(row -> Waiting.of((Object[]) row))
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
        reader(account).ifPresent(reader -> send(account, reader, taken));
    }

    private void send(AccountId account, Reader reader, List<Waiting> taken) {
        taken.stream().filter(Waiting::asks).forEach(one -> send(reader, one));
        // whoever works for somebody else by now gets two: the server of the one carries nothing of the other
        Map<Long, List<Waiting>> others = taken.stream()
                .filter(one -> !one.asks())
                .collect(Collectors.groupingBy(Waiting::organisation, LinkedHashMap::new, Collectors.toList()));
        others.forEach((organisation, together) -> {
            if (together.size() == 1) {
                send(reader, together.get(0));
            } else {
                outbox.post(
                        organisation, "MAIL", reader.address(), "digest:" + account, digest(account, reader, together));
            }
        });
    }

    private void send(Reader reader, Waiting one) {
        outbox.post(one.organisation(), "MAIL", reader.address(), one.subject(), one.payload());
    }

    private Map<String, Object> digest(AccountId account, Reader reader, List<Waiting> together) {
        Locale language = reader.language();
        String text = Stream.concat(
                        Stream.of(messages.in(language, "channel.digest.opening", reader.name(), together.size())),
                        Stream.concat(
                                together.stream().map(Waiting::paragraph),
                                Stream.of(messages.in(language, "channel.digest.closing"))))
                .collect(Collectors.joining("\n\n"));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", "org.linia.digest");
        payload.put("account", account.toString());
        payload.put("subject", messages.in(language, "channel.digest.subject", together.size()));
        payload.put("text", text);
        return payload;
    }

    private Optional<Reader> reader(AccountId account) {
        List<?> found = entities.createNativeQuery(
                        "select name, email, language from account where id = ?1 and active and email <> ''")
                .setParameter(1, account.value())
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Reader((String) row[0], (String) row[1], Locale.forLanguageTag((String) row[2])))
                .findFirst();
    }
}
