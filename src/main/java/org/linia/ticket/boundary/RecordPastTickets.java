package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import org.linia.sla.boundary.RecordPastClocks;
import org.linia.ticket.TicketHistory;
import org.linia.ticket.control.PastRows;
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
    private RecordPastClocks clocks;

    @Inject
    private Clock clock;

    /** @return their numbers, in the order of the histories; clocks run for those that are open in the end */
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
        return life.row(life.isOpen() ? due(life).orElse(null) : null, clock.instant());
    }

    private Optional<Instant> due(PastLife life) {
        return clocks.record(life.number(), life.organisation(), life.priority(), life.createdAt(), life.moments());
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
