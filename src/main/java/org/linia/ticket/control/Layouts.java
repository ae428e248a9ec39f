package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linia.channel.MailHtml;

/** How what was written by mail was laid out, beside its text, which is what counts. */
@ApplicationScoped
public class Layouts {
    /** Stands for what a ticket was opened with. */
    public static final long OPENING = 0;

    @PersistenceContext
    private EntityManager entities;

    /** @param html null: there is none */
    void keep(long ticket, long message, MailHtml html) {
        if (html != null) {
            entities.createNativeQuery(
                            "insert into ticket_html (ticket, message_id, said, folded) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, ticket)
                    .setParameter(2, message)
                    .setParameter(3, html.said())
                    .setParameter(4, html.folded())
                    .executeUpdate();
        }
    }

    /** By message, of those that have one. */
    public Map<Long, MailHtml> of(long ticket, Collection<Long> messages) {
        String ids = messages.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
        List<?> rows = entities.createNativeQuery("select message_id, said, folded from ticket_html"
                        + " where ticket = ?1 and message_id = any (cast(?2 as bigint[]))")
                .setParameter(1, ticket)
                .setParameter(2, ids)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (Long) row[0], row -> new MailHtml((String) row[1], (String) row[2])));
    }

    /** What a person wrote is taken out. */
    void forget(long account) {
        entities.createNativeQuery("delete from ticket_html h using ticket_message m"
                        + " where m.id = h.message_id and m.ticket = h.ticket and m.by_id = ?1")
                .setParameter(1, account)
                .executeUpdate();
        entities.createNativeQuery("delete from ticket_html h using ticket t"
                        + " where t.number = h.ticket and h.message_id = 0 and t.requester_id = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }
}
