package org.linia.ticket.control;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.linia.channel.boundary.FindAddressTrouble;
import org.linia.shared.boundary.Outbox;
import org.linia.ticket.TicketPart;

/**
 * Which parts a ticket has, as a column of the statement that reads it as {@code t}. The parameters of that statement are
 * the number, the subject of what is kept about the ticket, and the reader's account. Each part costs a look at one index.
 */
final class PartsColumn {
    /** Two of the requester's open tickets, by the stretch of their index: see {@link TicketReader#openOf}. */
    private static final String OPEN = "select k.number from ticket k where k.open"
            + " and (k.requester_id, k.created_at, k.number) > (t.requester_id, '-infinity', 0)"
            + " and (k.requester_id, k.created_at, k.number) <= (t.requester_id, 'infinity', 0)"
            + " order by k.requester_id desc, k.created_at desc, k.number desc limit 2";

    static final String SQL = Arrays.stream(TicketPart.values())
            .map(part -> "case when " + there(part) + " then '" + part + "' end")
            .collect(joining(", ", "concat_ws(',', ", ")"));

    private PartsColumn() {}

    /** Only what is withdrawn or removed is looked past: whatever else a part leaves out, it sees to itself. */
    private static String there(TicketPart part) {
        return switch (part) {
            case LINK ->
                exists("ticket_link where from_ticket = ?1 and removed_at is null") + " or "
                        + exists("ticket_link where to_ticket = ?1 and removed_at is null");
            case WATCHER -> exists("ticket_watcher where ticket = ?1");
            case SHARE -> exists("ticket_share where ticket = ?1");
            case WORK -> exists("work_time where ticket = ?1 and withdrawn_at is null");
            case RATING -> exists("ticket_rating where ticket = ?1");
            case SWARM -> exists("swarm where ticket = ?1");
            case FILE -> exists("ticket_attachment where ticket = ?1");
            case LAYOUT -> exists("ticket_html where ticket = ?1");
            case ORIGINAL -> exists("ticket_mail where ticket = ?1 and what in ('OPENED', 'SAID')");
            case LETTER -> Outbox.isAbout("?2");
            case ADDRESS_TROUBLE -> FindAddressTrouble.isOf("t.requester_email");
            case OTHER -> exists("(" + OPEN + ") o where o.number <> t.number");
            case DRAFT -> exists("draft where account_id = ?3 and subject = ?2");
        };
    }

    private static String exists(String from) {
        return "exists (select from " + from + ")";
    }

    static Set<TicketPart> read(String column) {
        return column.isEmpty()
                ? Set.of()
                : Arrays.stream(column.split(","))
                        .map(TicketPart::valueOf)
                        .collect(toCollection(() -> EnumSet.noneOf(TicketPart.class)));
    }
}
