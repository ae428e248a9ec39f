package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.channel.MailTimes;
import org.linia.channel.MailWish;
import org.linia.channel.NewNotice;
import org.linia.channel.NotificationChannel;
import org.linia.channel.WrittenNotice;
import org.linia.identity.AccountId;
import org.linia.shared.boundary.Outbox;

/**
 * Writes what the bell tells as mail too, to those who want it, in their language and time zone. Without a mail server
 * nothing is written: nobody wants last year's news on the day that there is one.
 */
@ApplicationScoped
public class NoticeMails {
    private static final String READERS = """
            select a.id, a.organisation_id, a.name, a.email, a.language, a.time_zone, coalesce(w.wish, 'OWN'),
              w.pace, w.daily_at, cast(w.quiet_from as text), cast(w.quiet_to as text)
            from account a left join mail_wish w on w.account_id = a.id
            where a.id in (%s) and a.active and a.email <> ''""";

    /** What is read there is read by those who asked. */
    private static final String OWN = "/portal/";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailRoutes routes;

    @Inject
    private Outbox outbox;

    @Inject
    private NoticeWords words;

    @Inject
    private ReplyTo replyTo;

    @Inject
    private MailWays ways;

    @Inject
    private WaitingMail waiting;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "linia.url")
    private Optional<String> home;

    /** Somebody who was told something, and by which rule. */
    public record Told(AccountId reader, NewNotice notice, NoticeRule rule) {}

    private record Reader(
            AccountId account,
            long organisation,
            String name,
            String address,
            Locale language,
            ZoneId timeZone,
            MailWish wish,
            MailTimes times) {
        boolean wants(NewNotice notice) {
            return switch (wish) {
                case ALL -> true;
                case OWN -> notice.path().startsWith(OWN);
                case NONE -> false;
            };
        }
    }

    /** In the transaction in which they were told. */
    public void write(List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        Map<AccountId, Reader> readers = readers(told);
        List<Told> wanted = told.stream()
                .filter(one -> one.rule().tellsBy(NotificationChannel.MAIL))
                .filter(one -> readers.containsKey(one.reader()))
                .filter(one -> readers.get(one.reader()).wants(one.notice()))
                .filter(one -> routes.isSet(readers.get(one.reader()).organisation()))
                .toList();
        Map<AccountId, String> names = names(wanted);
        for (Told one : wanted) {
            Reader reader = readers.get(one.reader());
            NewNotice notice = one.notice();
            String by = notice.by() == null ? null : names.get(notice.by());
            WrittenNotice written =
                    words.mail(one.rule(), notice, by, reader.name(), reader.language(), reader.timeZone());
            send(one, reader, written, payload(notice, written, reader));
        }
    }

    /** Now, or when the rule and its reader want it. */
    private void send(Told told, Reader reader, WrittenNotice written, Map<String, Object> payload) {
        NewNotice notice = told.notice();
        Instant now = clock.instant();
        Instant due = told.rule().due(now, reader.times(), reader.timeZone());
        if (due.isAfter(now)) {
            waiting.keep(
                    reader.account(),
                    reader.organisation(),
                    notice.subject(),
                    payload,
                    written,
                    notice.mailed().said(),
                    due);
        } else {
            outbox.post(reader.organisation(), "MAIL", reader.address(), notice.subject(), payload);
        }
    }

    private Map<String, Object> payload(NewNotice notice, WrittenNotice written, Reader reader) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", "org.linia.notice");
        payload.put("notice", notice.kind());
        payload.put("account", reader.account().toString());
        payload.put("subject", written.subject());
        payload.put("text", written.text());
        payload.put("answers", notice.mailed().answers());
        replyTo.of(reader.organisation(), notice.subject(), reader.account())
                .ifPresent(address -> payload.put("replyTo", address));
        home.map(url -> url.strip().replaceAll("/+$", ""))
                .filter(url -> !url.isEmpty())
                .ifPresent(url -> {
                    payload.put("link", url + notice.path());
                    ways.keep(payload, notice.mailed().ways(), url, reader.language());
                });
        return payload;
    }

    private Map<AccountId, Reader> readers(List<Told> told) {
        List<?> found = entities.createNativeQuery(
                        READERS.formatted(ids(told.stream().map(Told::reader))))
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> new AccountId((Long) row[0]),
                        row -> new Reader(
                                new AccountId((Long) row[0]),
                                (Long) row[1],
                                (String) row[2],
                                (String) row[3],
                                Locale.forLanguageTag((String) row[4]),
                                ZoneId.of((String) row[5]),
                                MailWish.valueOf((String) row[6]),
                                MailTimes.stored(row[7], row[8], row[9], row[10]))));
    }

    private Map<AccountId, String> names(List<Told> wanted) {
        String ids = ids(wanted.stream().map(one -> one.notice().by()).filter(by -> by != null));
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<?> found = entities.createNativeQuery("select id, name from account where id in (" + ids + ")")
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> new AccountId((Long) row[0]), row -> (String) row[1]));
    }

    private static String ids(Stream<AccountId> accounts) {
        return accounts.map(AccountId::toString).distinct().sorted().collect(Collectors.joining(", "));
    }
}
