package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.channel.MailKind;
import org.linia.channel.MailRow;
import org.linia.channel.MailState;
import org.linia.channel.entity.Mail;
import org.linia.identity.Caller;
import org.linia.identity.OrganisationId;
import org.linia.shared.database.Rows;
import org.linia.shared.outbox.LetterRows;
import org.linia.shared.paging.Cursor;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.NotFound;

/** The messages that came in for the organisations that the manager administers, as they are stored. */
@ApplicationScoped
public class MailShelf {
    private static final String ORDER = "id";
    private static final String SELECT = """
            select m.id, b.address, m.sender, m.sender_name, m.subject, m.kind, m.size, m.received_at, m.state, m.state_at,
              m.about, m.reason, m.reason_words
            from mail m join mailbox b on b.id = m.mailbox_id where b.organisation_id = any (cast(?1 as bigint[]))""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /**
     * Newest first.
     *
     * @param states those alone; empty: any
     * @param mailbox address of the one alone; null: all
     */
    public Page<MailRow> find(Set<MailState> states, String mailbox, Slice slice) {
        List<Object> parameters = new ArrayList<>(List.of(mine()));
        String sql = SELECT;
        if (!states.isEmpty()) {
            sql += states.stream()
                    .map(state -> "'" + state + "'")
                    .collect(Collectors.joining(",", " and m.state in (", ")"));
        }
        if (mailbox != null) {
            parameters.add(mailbox);
            sql += " and b.address = ?" + parameters.size();
        }
        if (slice.after() != null) {
            parameters.add(Long.valueOf(Cursor.keys(ORDER, 1, slice.after()).get(0)));
            sql += " and m.id < ?" + parameters.size();
        }
        List<?> rows = query(sql + " order by m.id desc limit " + (slice.limit() + 1), parameters)
                .getResultList();
        return Page.of(
                rows.stream().map(row -> row((Object[]) row)).toList(), slice, row -> Cursor.of(ORDER, row.id()));
    }

    /** @throws NotFound if there is none of that id in the manager's scope */
    public MailRow row(long id) {
        List<?> rows = query(SELECT + " and m.id = ?2", List.of(mine(), id)).getResultList();
        return rows.stream().map(row -> row((Object[]) row)).findFirst().orElseThrow(NotFound::new);
    }

    /**
     * The message, locked.
     *
     * @throws NotFound if there is none of that id in the manager's scope
     */
    public Mail hold(long id) {
        row(id);
        return entities.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private String mine() {
        return LetterRows.array(
                caller.administered().stream().map(OrganisationId::value).collect(Collectors.toSet()));
    }

    private Query query(String sql, List<?> parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    private static MailRow row(Object[] row) {
        return new MailRow(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                row[5] == null ? null : MailKind.valueOf((String) row[5]),
                (Long) row[6],
                Rows.moment(row[7]),
                MailState.valueOf((String) row[8]),
                Rows.moment(row[9]),
                (String) row[10],
                (String) row[11],
                (String) row[12]);
    }
}
