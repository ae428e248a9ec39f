package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import org.linia.ticket.Visibility;
import org.linia.ticket.entity.Message;
import org.linia.ticket.entity.Ticket;

/** The words by which a ticket is found; written in the transaction that changes them. */
@ApplicationScoped
public class TicketWords {
    @PersistenceContext
    private EntityManager entities;

    /** To be called when it is stored, which spares looking for what else is to be written. */
    public void opened(Ticket ticket) {
        entities.createNativeQuery("insert into ticket_text (ticket, words) values (?1, linia_tsvector(?2, ?3))")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, ticket.number())
                .setParameter(2, ticket.origin().language())
                .setParameter(3, text(ticket))
                .executeUpdate();
    }

    /** Only an internal message makes the two texts differ. */
    public void said(Ticket ticket, Message message) {
        String publicWords = message.visibility() == Visibility.PUBLIC
                ? "case when public_words is null then null else public_words || linia_tsvector(?2, ?3) end"
                : "coalesce(public_words, words)";
        entities.createNativeQuery("update ticket_text set public_words = " + publicWords
                        + ", words = words || linia_tsvector(?2, ?3) where ticket = ?1")
                .setParameter(1, ticket.number())
                .setParameter(2, ticket.origin().language())
                .setParameter(3, message.body())
                .executeUpdate();
    }

    /** After title or description changed: made anew from everything that is there. */
    public void rewritten(Ticket ticket) {
        entities.createNativeQuery("""
                        update ticket_text x set
                          words = linia_tsvector(?2, ?3) || linia_tsvector(?2, coalesce((
                            select string_agg(body, ' ' order by id) from ticket_message where ticket = ?1), '')),
                          public_words = case when x.public_words is null then null else
                            linia_tsvector(?2, ?3) || linia_tsvector(?2, coalesce((
                              select string_agg(body, ' ' order by id) from ticket_message
                              where ticket = ?1 and visibility = 'PUBLIC'), '')) end
                        where x.ticket = ?1""")
                .setParameter(1, ticket.number())
                .setParameter(2, ticket.origin().language())
                .setParameter(3, text(ticket))
                .executeUpdate();
    }

    private static String text(Ticket ticket) {
        String description = ticket.wording().description();
        return ticket.number() + " " + ticket.wording().title() + (description == null ? "" : "\n" + description);
    }
}
