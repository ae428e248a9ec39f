package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linia.channel.NoticeSamples;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.TicketLine;
import org.linia.ticket.Visibility;
import org.linia.ticket.entity.Message;

/** Tickets with which managers try out what people are told of them. */
@ApplicationScoped
public class TicketSamples implements NoticeSamples {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TicketReader tickets;

    @Override
    public Optional<Sample> ticket(long number) {
        try {
            TicketLine ticket = tickets.read(number);
            List<Object> words = new ArrayList<>(List.of(Long.toString(number), ticket.title(), ""));
            words.addAll(expected(ticket.dueAt()));
            return Optional.of(new Sample(words, said(number)));
        } catch (NotFound notTheirs) {
            return Optional.empty();
        }
    }

    private static List<?> expected(Instant dueAt) {
        return dueAt == null ? List.of("none", "") : List.of("time", dueAt);
    }

    /** What was written last for the requester to read. */
    private String said(long number) {
        return entities.createQuery(
                        "SELECT m FROM Message m WHERE m.ticket = :ticket AND m.visibility = :open ORDER BY m.id DESC",
                        Message.class)
                .setParameter("ticket", number)
                .setParameter("open", Visibility.PUBLIC)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(message -> message.line("").body())
                .orElse("");
    }
}
