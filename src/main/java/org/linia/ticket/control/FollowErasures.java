package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.linia.identity.Erasure;
import org.linia.shared.database.Rows;
import org.linia.ticket.entity.Ticket;

/** Tickets stay when somebody is erased who had to do with them; what was theirs alone goes (GDPR). */
@ApplicationScoped
public class FollowErasures {
    /** What stands in the place of a message that was taken out. */
    private static final String TAKEN_OUT = "—";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Rows rows;

    @Inject
    private TicketWords words;

    @Inject
    private Layouts layouts;

    void follow(@Observes Erasure erasure) {
        erasure.hinders("openTickets", count("ticket where open and requester_id = ?1", erasure));
        erasure.stays("tickets", count("ticket where requester_id = ?1", erasure));
        erasure.stays("timeline", count("ticket_timeline where by_id = ?1", erasure));
        long messages = count("ticket_message where by_id = ?1", erasure);
        if (erasure.takesMessages()) {
            erasure.goes("messages", messages);
        } else {
            erasure.stays("messages", messages);
        }
        erasure.stays("ratings", count("ticket_rating where by_id = ?1", erasure));
        erasure.goes("ratingComments", count("ticket_rating where by_id = ?1 and comment is not null", erasure));
        for (String own : List.of("draft", "saved_view", "ticket_watcher", "ticket_share")) {
            erasure.goes(own, count(own + " where account_id = ?1", erasure));
        }
        if (erasure.isDone()) {
            remove(erasure);
        }
    }

    private long count(String what, Erasure erasure) {
        return (Long) rows.of(
                        "select count(*) from " + what,
                        List.of(erasure.account().value()))
                .get(0)[0];
    }

    private void remove(Erasure erasure) {
        for (String own : List.of("draft", "saved_view", "ticket_watcher", "ticket_share", "one_time_link")) {
            entities.createNativeQuery("delete from " + own + " where account_id = ?1")
                    .setParameter(1, erasure.account().value())
                    .executeUpdate();
        }
        entities.createNativeQuery("update ticket_rating set comment = null where by_id = ?1")
                .setParameter(1, erasure.account().value())
                .executeUpdate();
        if (erasure.takesMessages()) {
            blank(erasure.account().value());
        }
    }

    /** Their text goes, and with it the words by which the tickets were found. */
    private void blank(long account) {
        List<?> tickets = entities.createNativeQuery(
                        "select number from ticket where number in (select ticket from ticket_message where by_id = ?1)"
                                + " order by number for update")
                .setParameter(1, account)
                .getResultList();
        entities.createNativeQuery("update ticket_message set body = ?2 where by_id = ?1")
                .setParameter(1, account)
                .setParameter(2, TAKEN_OUT)
                .executeUpdate();
        layouts.forget(account);
        tickets.forEach(number -> words.rewritten(entities.find(Ticket.class, number)));
    }
}
