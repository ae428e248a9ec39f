package org.linia.channel.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linia.channel.NoticeLine;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.database.Rows;
import org.linia.shared.json.Json;
import org.linia.shared.paging.Cursor;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;

/** What the caller was told; of others' notices nobody knows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindNotices {
    static final String MOMENT = "moment";

    private static final String ORDER = "id";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private FindPeople people;

    /** The caller's own, newest first. */
    @RolesAllowed(USER)
    public Page<NoticeLine> own(boolean unreadOnly, Slice slice) {
        long after = Cursor.number(ORDER, slice.after());
        List<?> found = entities.createNativeQuery(
                        "select id, subject, kind, words::text, by_id, path, at, read_at, rule_id"
                                + " from notice where account_id = ?1 and in_bell"
                                + (unreadOnly ? " and read_at is null" : "") + " and id < ?2 order by id desc limit ?3")
                .setParameter(1, caller.id().value())
                .setParameter(2, after == 0 ? Long.MAX_VALUE : after)
                .setParameter(3, slice.limit() + 1)
                .getResultList();
        List<Object[]> rows = found.stream().map(Object[].class::cast).toList();
        Map<AccountId, String> names = people.names(
                rows.stream().map(FindNotices::by).filter(Objects::nonNull).toList());
        return Page.of(rows.stream().map(row -> line(row, names)).toList(), slice, line -> Cursor.of(ORDER, line.id()));
    }

    /** How many the caller has not read, counting no further than {@code most}. */
    @RolesAllowed(USER)
    public long unread(int most) {
        return (Long) entities.createNativeQuery("select count(*) from (select 1 from notice"
                        + " where account_id = ?1 and in_bell and read_at is null limit ?2) n")
                .setParameter(1, caller.id().value())
                .setParameter(2, most)
                .getSingleResult();
    }

    private static AccountId by(Object[] row) {
        return row[4] == null ? null : new AccountId((Long) row[4]);
    }

    private static NoticeLine line(Object[] row, Map<AccountId, String> names) {
        List<Object> words =
                Json.array((String) row[3]).stream().map(FindNotices::word).toList();
        AccountId by = by(row);
        return new NoticeLine(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (Long) row[8],
                words,
                by,
                by == null ? "" : names.getOrDefault(by, ""),
                (String) row[5],
                Rows.moment(row[6]),
                Rows.moment(row[7]));
    }

    private static Object word(JsonValue stored) {
        return stored instanceof JsonString text
                ? text.getString()
                : Instant.parse(stored.asJsonObject().getString(MOMENT));
    }
}
