package org.linia.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.audit.AuditFilter;
import org.linia.audit.AuditKind;
import org.linia.audit.AuditLine;
import org.linia.audit.AuditLine.Change;
import org.linia.shared.database.Rows;
import org.linia.shared.json.Json;
import org.linia.shared.paging.Cursor;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;

/** Reads the audit log. Who may see a subject is decided by whoever reads that subject first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindAudit {
    private static final String COLUMNS =
            "select e.id, e.at, e.account_id, e.kind, e.address, e.subject, e.data::text from audit_entry e ";
    private static final String NEWEST = "newest";

    @Inject
    private Rows rows;

    /**
     * What people of these organisations did, newest first.
     *
     * @param organisations the ids
     * @param strangers with what nobody known did, such as a sign-in under a made-up name, which belongs to no organisation
     */
    @RolesAllowed("manager")
    public Page<AuditLine> find(AuditFilter filter, Set<Long> organisations, boolean strangers, Slice slice) {
        List<Object> given = new ArrayList<>();
        String all = organisations.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
        StringBuilder sql = new StringBuilder(COLUMNS).append("left join account a on a.id = e.account_id where true");
        String theirs = "a.organisation_id = any(cast(%s as bigint[]))";
        narrow(sql, given, strangers ? "(e.account_id is null or " + theirs + ")" : theirs, all);
        narrow(sql, given, "e.at >= %s", moment(filter.from()));
        narrow(sql, given, "e.at < %s", moment(filter.to()));
        narrow(
                sql,
                given,
                "e.kind = %s",
                filter.kind() == null ? null : filter.kind().name());
        narrow(sql, given, "e.account_id = %s", filter.account());
        narrow(sql, given, "e.subject = %s", filter.subject());
        narrow(sql, given, "e.id < %s", slice.after() == null ? null : Cursor.number(NEWEST, slice.after()));
        sql.append(" order by e.id desc limit ").append(slice.limit() + 1);
        List<AuditLine> found =
                rows.of(sql.toString(), given).stream().map(FindAudit::line).toList();
        return Page.of(found, slice, line -> Cursor.of(NEWEST, line.id()));
    }

    private static void narrow(StringBuilder sql, List<Object> given, String condition, Object value) {
        if (value != null) {
            given.add(value);
            sql.append(" and ").append(condition.formatted("?" + given.size()));
        }
    }

    private static Timestamp moment(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    /**
     * What was done to a subject, newest first.
     *
     * @param subject as it was recorded, such as {@code team:network}
     */
    @RolesAllowed("manager")
    public List<AuditLine> of(String subject, int most) {
        return rows.of(COLUMNS + "where e.subject = ?1 order by e.id desc limit " + most, List.of(subject)).stream()
                .map(FindAudit::line)
                .toList();
    }

    private static AuditLine line(Object[] c) {
        return new AuditLine(
                (Long) c[0],
                Rows.moment(c[1]),
                (Long) c[2],
                AuditKind.valueOf((String) c[3]),
                (String) c[4],
                (String) c[5],
                Change.all(Json.object((String) c[6])));
    }
}
