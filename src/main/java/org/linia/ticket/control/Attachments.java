package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.shared.database.Rows;
import org.linia.shared.paging.Cursor;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;
import org.linia.ticket.AttachmentLine;
import org.linia.ticket.KeptFile;
import org.linia.ticket.Visibility;
import org.linia.ticket.entity.Act;

/** The rows of files on tickets. They are written once and only read from then on. */
@ApplicationScoped
public class Attachments {
    private static final String SELECT = "select f.id, f.ticket, f.message_id, f.at, f.by_id, a.name as by_name, "
            + "f.visibility, f.name, f.type, f.size, f.sha256 from ticket_attachment f left join account a on a.id = f.by_id ";
    private static final String ORDER = "at";
    /** More files than anybody looks through on one page. */
    private static final int MOST = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FileStore store;

    public KeptFile keep(String name, InputStream content) {
        return store.keep(FileNames.clean(name), content);
    }

    public void add(long ticket, KeptFile file, Visibility visibility, Long message, Act act) {
        query(
                        "insert into ticket_attachment "
                                + "(id, ticket, message_id, at, by_id, visibility, name, type, size, sha256) "
                                + "values (cast(?1 as uuid), ?2, ?3, ?4, cast(?5 as bigint), ?6, ?7, ?8, ?9, ?10)",
                        file.id().toString(),
                        ticket,
                        message,
                        Timestamp.from(act.at()),
                        act.by() == null ? null : act.by().toString(),
                        visibility.name(),
                        file.name(),
                        file.type(),
                        file.size(),
                        file.sha256())
                .executeUpdate();
    }

    public Optional<AttachmentLine> find(UUID id) {
        return lines(query(SELECT + "where f.id = cast(?1 as uuid)", id.toString()))
                .findFirst();
    }

    /** Oldest first. */
    public Page<AttachmentLine> of(long ticket, Collection<Visibility> visible, Slice slice) {
        List<String> last = slice.after() == null ? null : Cursor.keys(ORDER, 2, slice.after());
        String from = SELECT + "where f.ticket = ?1 and f.visibility in (" + words(visible) + ")";
        String order = " order by f.at, f.id limit " + (slice.limit() + 1);
        Query query = last == null
                ? query(from + order, ticket)
                : query(
                        from + " and (f.at, f.id) > (?2, cast(?3 as uuid))" + order,
                        ticket,
                        moment(last.get(0)),
                        uuid(last.get(1)));
        return Page.of(lines(query).toList(), slice, line -> Cursor.of(ORDER, line.at(), line.id()));
    }

    /** Those of the messages and those without one, oldest first. */
    public List<AttachmentLine> with(long ticket, Collection<Long> messages, Collection<Visibility> visible) {
        String ids = messages.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
        String sql = SELECT + "where f.ticket = ?1 and f.visibility in (" + words(visible)
                + ") and (f.message_id is null or f.message_id = any (cast(?2 as bigint[]))) order by f.at, f.id limit "
                + MOST;
        return lines(query(sql, ticket, ids)).toList();
    }

    private static String words(Collection<Visibility> visible) {
        return visible.stream().map(v -> "'" + v + "'").collect(Collectors.joining(", "));
    }

    private static Timestamp moment(String key) {
        try {
            return Timestamp.from(Instant.parse(key));
        } catch (java.time.DateTimeException notOurs) {
            throw InvalidInput.of("after", "shared.invalid.cursor");
        }
    }

    private static String uuid(String key) {
        try {
            return UUID.fromString(key).toString();
        } catch (IllegalArgumentException notOurs) {
            throw InvalidInput.of("after", "shared.invalid.cursor");
        }
    }

    /** Which of those ids have a row. */
    public List<UUID> known(Collection<UUID> ids) {
        String list = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        List<?> rows = query("select id from ticket_attachment where id in (" + list + ")")
                .getResultList();
        return rows.stream().map(row -> (UUID) row).toList();
    }

    private Query query(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private static Stream<AttachmentLine> lines(Query query) {
        Stream<?> rows = query.getResultList().stream();
        return rows.map(row -> line((Object[]) row));
    }

    private static AttachmentLine line(Object[] row) {
        Instant at = Rows.moment(row[3]);
        return new AttachmentLine(
                (UUID) row[0],
                (Long) row[1],
                (Long) row[2],
                at,
                row[4] == null ? null : new AccountId((Long) row[4]),
                (String) row[5],
                Visibility.valueOf((String) row[6]),
                (String) row[7],
                (String) row[8],
                (Long) row[9],
                (String) row[10]);
    }
}
