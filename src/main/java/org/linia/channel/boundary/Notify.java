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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.channel.NewNotice;
import org.linia.channel.NoticesChanged;
import org.linia.identity.AccountId;
import org.linia.shared.json.Json;

/**
 * Tells people what concerns them, as a part of what happens: it is told if, and only if, it happened. Whether they may
 * know it the caller has checked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Notify {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<NoticesChanged> changed;

    @Inject
    private Clock clock;

    /** Gives it to those who are in use, did not do it themselves, and have not been told of the same act. */
    @PermitAll
    public void give(NewNotice notice, Collection<AccountId> readers) {
        String ids = readers.stream()
                .filter(reader -> !reader.equals(notice.by()))
                .distinct()
                .map(AccountId::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!ids.isEmpty()) {
            Set<AccountId> told = told(notice, ids);
            if (!told.isEmpty()) {
                changed.fire(new NoticesChanged(told, notice.subject()));
            }
        }
    }

    private Set<AccountId> told(NewNotice notice, String ids) {
        List<?> told = entities.createNativeQuery("""
                        insert into notice (account_id, subject, kind, words, by_id, path, at, act)
                        select a.id, ?1, ?2, cast(?3 as jsonb), cast(?4 as bigint), ?5, cast(?6 as timestamptz), ?7
                        from account a where a.active and a.id in (%s)
                        on conflict do nothing returning account_id""".formatted(ids))
                .setParameter(1, notice.subject())
                .setParameter(2, notice.kind())
                .setParameter(
                        3, Json.text(notice.words().stream().map(Notify::stored).toList()))
                .setParameter(4, notice.by() == null ? null : notice.by().value())
                .setParameter(5, notice.path())
                .setParameter(6, Timestamp.from(clock.instant()))
                .setParameter(7, notice.act())
                .getResultList();
        return told.stream().map(id -> new AccountId((Long) id)).collect(Collectors.toSet());
    }

    /** A moment stays one, so that each reads it in their own words. */
    private static Object stored(Object word) {
        return word instanceof Instant moment ? Map.of(FindNotices.MOMENT, moment) : word;
    }
}
