package org.linia.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.control.Cut;
import org.linia.audit.entity.AuditRow;
import org.linia.shared.database.Rows;

/**
 * Takes the oldest entries out of the log, in order, up to the first that has to be kept (X4). The last seal taken out becomes
 * the beginning of the chain; a sealed entry vouches for it.
 */
@Stateless
public class ShortenLog {
    /** Of the next seals the first whose entry has to be kept. Nobody's entries are kept as long as those of anybody. */
    private static final String KEPT = """
            select min(s.seq) from audit_seal s join audit_entry e on e.id = s.entry_id
            left join account a on a.id = e.account_id
            left join unnest(cast(?3 as bigint[]), cast(?4 as timestamptz[])) t (organisation, before)
              on t.organisation = a.organisation_id
            where s.seq > ?1 and s.seq <= ?2
              and e.at >= case when e.account_id is null then cast(?5 as timestamptz) else coalesce(t.before, '-infinity') end""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    /**
     * @param before by organisation, up to when entries of its people may go; those of others stay
     * @param nobodys the same for entries of nobody known
     * @param most so many at once
     * @return how many went
     */
    @PermitAll
    public int shorten(Map<Long, Instant> before, Instant nobodys, int most) {
        Object[] cut =
                rows.of("select seq from audit_cut for update", List.of()).get(0);
        long from = (Long) cut[0];
        long last = (Long)
                rows.of("select coalesce(max(seq), ?1) from audit_seal where seq <= ?1 + ?2", List.of(from, most))
                        .get(0)[0];
        long to = Math.min(last, kept(before, nobodys, from, last) - 1);
        if (to > from) {
            take(from, to);
        }
        return (int) (to - from);
    }

    private long kept(Map<Long, Instant> before, Instant nobodys, long from, long last) {
        Object first = rows.of(
                        KEPT,
                        List.of(
                                from,
                                last,
                                array(before.keySet().stream()
                                        .map(Object::toString)
                                        .toList()),
                                array(before.values().stream()
                                        .map(Object::toString)
                                        .toList()),
                                Timestamp.from(nobodys)))
                .get(0)[0];
        return first == null ? last + 1 : (Long) first;
    }

    private static String array(List<String> items) {
        return items.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private void take(long from, long to) {
        byte[] hash = (byte[]) rows.of("select hash from audit_seal where seq = ?1", List.of(to))
                .get(0)[0];
        AuditRow row = new AuditRow(
                new AuditEntry(
                        AuditKind.LOG_SHORTENED,
                        null,
                        null,
                        "audit",
                        Map.of(
                                "entries",
                                to - from,
                                Cut.END,
                                to + ":" + HexFormat.of().formatHex(hash))),
                clock.instant());
        entities.persist(row);
        entities.flush();
        run("update audit_cut set seq = ?1, hash = ?2, by_entry = ?3", to, hash, row.id());
        entities.createNativeQuery("select set_config('linia.shortening', 'on', true)")
                .getSingleResult();
        // an erasure comes after all that it changed, so none of that is left
        run("delete from audit_redaction where by_entry in (select entry_id from audit_seal where seq <= ?1)", to);
        run(
                "with gone as (delete from audit_seal where seq <= ?1 returning entry_id)"
                        + " delete from audit_entry where id in (select entry_id from gone)",
                to);
        entities.createNativeQuery("select set_config('linia.shortening', 'off', true)")
                .getSingleResult();
    }

    private void run(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}
