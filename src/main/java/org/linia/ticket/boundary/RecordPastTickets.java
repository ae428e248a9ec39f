package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import org.linia.shared.json.Json;
import org.linia.sla.boundary.Clocks;
import org.linia.ticket.TicketHistory;
import org.linia.ticket.control.PastRows;
import org.linia.ticket.control.TicketMoments;
import org.linia.ticket.control.TicketMoments.Happening;
import org.linia.ticket.entity.PastLife;

/**
 * Enters tickets that have lived elsewhere, many at once, with all that happened to them. Nobody is told: neither mail
 * nor screens follow what is long past. For use cases of the modules above, which have checked who may do what and bring
 * the transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RecordPastTickets {
    @Inject
    private PastRows rows;

    @Inject
    private Clocks clocks;

    @Inject
    private TicketMoments moments;

    @Inject
    private Clock clock;

    /** @return their numbers, in the order of the histories */
    @PermitAll
    public List<Long> record(List<TicketHistory> histories) {
        PrimitiveIterator.OfLong numbers = rows.numbers(histories.size());
        PrimitiveIterator.OfLong ids = rows.messageIds(messages(histories));
        List<PastLife> lives = histories.stream()
                .map(history -> new PastLife(numbers.nextLong(), history, ids::nextLong))
                .toList();
        rows.write("ticket", lives.stream().map(this::row).toList());
        rows.write("ticket_timeline", all(lives.stream().map(PastLife::timeline).toList()));
        rows.write("ticket_message", all(lives.stream().map(PastLife::messages).toList()));
        rows.writeWords(lives.stream().map(PastLife::words).toList());
        return lives.stream().map(PastLife::number).toList();
    }

    private Map<String, Object> row(PastLife life) {
        List<Happening> happened = life.timeline().stream()
                .map(row -> new Happening((Instant) row.get("at"), (JsonObject) Json.value(row.get("data"))))
                .toList();
        Optional<Instant> due = clocks.follow(life.number(), moments.of(happened));
        return life.row(due.orElse(null), clock.instant());
    }

    private static int messages(List<TicketHistory> histories) {
        return (int) histories.stream()
                .flatMap(history -> history.entries().stream())
                .filter(entry -> entry.said() != null)
                .count();
    }

    private static List<Map<String, Object>> all(List<List<Map<String, Object>>> parts) {
        List<Map<String, Object>> all = new ArrayList<>();
        parts.forEach(all::addAll);
        return all;
    }
}
