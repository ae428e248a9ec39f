package org.linia.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.channel.Addressed;
import org.linia.channel.NewNotice;
import org.linia.channel.NoticesChanged;
import org.linia.channel.NotificationAudience;
import org.linia.channel.NotificationChannel;
import org.linia.channel.NotificationEvent;
import org.linia.channel.control.NoticeMails;
import org.linia.channel.control.NoticeMails.Told;
import org.linia.channel.control.NoticeRule;
import org.linia.channel.control.RulesInForce;
import org.linia.identity.AccountId;
import org.linia.identity.OrganisationId;
import org.linia.shared.json.Json;

/**
 * Tells people what concerns them, as a part of what happens: it is told if, and only if, it happened. Whether they may
 * know it the caller has checked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Notify {
    private static final String GIVEN = """
            insert into notice (account_id, subject, kind, words, by_id, path, at, act, rule_id,
              in_bell)
            select a.id, x.subject, x.kind, x.words, x.by_id, x.path, cast(?2 as timestamptz), x.act,
              x.rule_id, x.in_bell
            from rows from (jsonb_to_recordset(cast(?1 as jsonb)) as (account_id bigint, subject text, kind text,
              words jsonb, by_id bigint, path text, act text, rule_id bigint, in_bell boolean)) with ordinality as
              x (account_id, subject, kind, words, by_id, path, act, rule_id, in_bell, place)
            join account a on a.id = x.account_id and a.active order by x.place
            on conflict do nothing returning subject, account_id, kind, act""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<NoticesChanged> changed;

    @Inject
    private NoticeMails mails;

    @Inject
    private RulesInForce rules;

    @Inject
    private Clock clock;

    /** Which people the rules of that organisation want to tell of it, in the order in which they are told. */
    @PermitAll
    public List<NotificationAudience> audiences(OrganisationId organisation, NotificationEvent event) {
        return rules.audiences(organisation, event).stream()
                .filter(NotificationAudience::isPeople)
                .toList();
    }

    /**
     * Gives each, in its order and as its rule says, to those of its readers who are in use, did not do it themselves, and
     * have not been told of the same act; all of them at once, however many they are.
     */
    @PermitAll
    public void give(List<Addressed> notices) {
        List<Told> wanted = notices.stream().flatMap(this::each).toList();
        if (!wanted.isEmpty()) {
            List<Told> told = told(wanted);
            told.stream()
                    .collect(Collectors.groupingBy(
                            one -> one.notice().subject(), Collectors.mapping(Told::reader, Collectors.toSet())))
                    .forEach((subject, readers) -> changed.fire(new NoticesChanged(readers, subject)));
            mails.write(told);
        }
    }

    private Stream<Told> each(Addressed addressed) {
        NewNotice notice = addressed.notice();
        return rules.of(notice.organisation(), notice.event(), notice.audience()).stream()
                .flatMap(rule -> each(addressed, rule));
    }

    private static Stream<Told> each(Addressed addressed, NoticeRule rule) {
        NewNotice notice = addressed.notice();
        return addressed.readers().stream()
                .filter(reader -> !reader.equals(notice.by()))
                .sorted(Comparator.comparingLong(AccountId::value))
                .map(reader -> new Told(reader, notice, rule));
    }

    private static Map<String, Object> row(Told told) {
        NewNotice notice = told.notice();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("account_id", told.reader().value());
        row.put("subject", notice.subject());
        row.put("kind", notice.kind());
        row.put("words", notice.words().stream().map(Notify::stored).toList());
        row.put("by_id", notice.by() == null ? null : notice.by().value());
        row.put("path", notice.path());
        row.put("act", notice.act());
        row.put("rule_id", told.rule().id());
        row.put("in_bell", told.rule().tellsBy(NotificationChannel.BELL));
        return row;
    }

    /** Those who had not been told of the act before. */
    private List<Told> told(List<Told> wanted) {
        List<?> given = entities.createNativeQuery(GIVEN)
                .setParameter(1, Json.text(wanted.stream().map(Notify::row).toList()))
                .setParameter(2, Timestamp.from(clock.instant()))
                .getResultList();
        Set<List<Object>> first = given.stream()
                .map(Object[].class::cast)
                .map(Arrays::asList)
                .collect(Collectors.toCollection(HashSet::new));
        return wanted.stream().filter(one -> first.remove(key(one))).toList();
    }

    private static List<Object> key(Told told) {
        NewNotice notice = told.notice();
        return List.of(notice.subject(), told.reader().value(), notice.kind(), notice.act());
    }

    /** A moment stays one, so that each reads it in their own words. */
    private static Object stored(Object word) {
        return word instanceof Instant moment ? Map.of(FindNotices.MOMENT, moment) : word;
    }
}
