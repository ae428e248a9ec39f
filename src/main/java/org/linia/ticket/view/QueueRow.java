package org.linia.ticket.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.identity.DataScope;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketState;
import org.linia.ticket.TicketType;

/**
 * One line of a queue, or one tile of a board.
 *
 * @param who requester, and the organisation for a reader who works for several
 * @param place line and team
 * @param warnAt from when on the clock is amber
 * @param clock what the clock says when it has no due time; null: nothing
 * @param beneath the number of the major incident that goes on and to which it belongs; null for none
 * @param management whether the management looks after it too
 * @param css classes of the line
 */
public record QueueRow(
        long number,
        long version,
        String title,
        Priority priority,
        TicketState state,
        PendingReason reason,
        String who,
        String place,
        String assignee,
        AccountId assigneeId,
        Instant dueAt,
        Instant warnAt,
        String clock,
        boolean request,
        boolean vip,
        int users,
        boolean major,
        String beneath,
        boolean management,
        String css) {

    /**
     * @param fits whether it belongs to the list that is on screen
     * @param reader what the reader may see
     */
    static QueueRow of(TicketLine line, boolean fits, DataScope reader) {
        return new QueueRow(
                line.number(),
                line.version(),
                line.title(),
                line.priority(),
                line.state(),
                line.pendingReason(),
                who(line, reader),
                Stream.of(level(line.level()), line.supplier() == null ? line.teamName() : line.supplierName())
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" · ")),
                line.assignee() == null ? null : line.assignee().name(),
                line.assignee() == null ? null : line.assignee().id(),
                line.dueAt(),
                line.dueAt() == null ? null : line.dueAt().minus(QueueWishes.SOON),
                line.dueAt() != null ? "RUNNING" : line.state() == TicketState.PENDING ? "PAUSED" : null,
                line.type() == TicketType.REQUEST,
                line.vip(),
                line.affectedUsers(),
                line.majorSince() != null,
                line.majorSince() == null && line.knownSince() != null
                        ? line.parent().toString()
                        : null,
                line.managementSince() != null,
                (line.state() == TicketState.NEW ? "is-unread" : "") + (fits ? "" : " is-out"));
    }

    private static String who(TicketLine line, DataScope reader) {
        String name = line.requester().name();
        return reader.workplaces().size() > 1 ? name + " · " + line.organisationName() : name;
    }

    private static String level(BigDecimal level) {
        return level == null ? null : "L" + level.toPlainString();
    }
}
