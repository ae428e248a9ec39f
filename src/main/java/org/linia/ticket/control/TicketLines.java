package org.linia.ticket.control;

import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.routing.Grade;
import org.linia.shared.json.Json;
import org.linia.sla.ClockReading;
import org.linia.sla.Priority;
import org.linia.ticket.CauseCode;
import org.linia.ticket.Channel;
import org.linia.ticket.Facts;
import org.linia.ticket.PendingReason;
import org.linia.ticket.Tags;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketLine.PersonName;
import org.linia.ticket.TicketState;
import org.linia.ticket.TicketType;

/** Rows of the view {@code ticket_line} as records. */
public final class TicketLines {
    /** In the order of the record's components. */
    static final String COLUMNS = "t.number, t.type, t.state, t.title, t.description, "
            + "t.requester_id, t.requester_name, t.requester_email, t.requester_vip, t.affected_users, "
            + "t.organisation_id, t.organisation, t.organisation_name, t.department, t.office, t.channel, t.language, "
            + "t.category, t.service, t.impact, t.urgency, t.priority, t.priority_reason, "
            + "t.level, t.team_id, t.team, t.team_name, t.assignee_id, t.assignee_name, t.pending_reason, t.pending_until, "
            + "t.tags::text, t.facts::text, t.parent, t.merged_into, t.created_at, t.updated_at, t.first_responded_at, "
            + "t.resolved_at, t.closed_at, t.solution, t.cause_code, t.reopen_count, t.due_at, t.version";

    private TicketLines() {}

    static long number(Object[] row) {
        return (Long) row[0];
    }

    static TicketLine of(Object[] row, List<ClockReading> clocks) {
        var next = new Columns(Arrays.asList(row).iterator());
        return new TicketLine(
                next.number(),
                next.constant(TicketType.class),
                next.constant(TicketState.class),
                next.text(),
                next.text(),
                new PersonName(new AccountId(next.number()), next.text(), next.text()),
                next.flag(),
                next.whole(),
                new OrganisationId(next.number()),
                next.text(),
                next.text(),
                next.text(),
                next.text(),
                next.constant(Channel.class),
                next.text(),
                next.text(),
                next.text(),
                next.constant(Grade.class),
                next.constant(Grade.class),
                next.constant(Priority.class),
                next.text(),
                next.decimal(),
                next.team(),
                next.text(),
                next.text(),
                next.assignee(),
                next.constant(PendingReason.class),
                next.moment(),
                next.tags(),
                new Facts(Json.object(next.text())),
                next.number(),
                next.number(),
                next.moment(),
                next.moment(),
                next.moment(),
                next.moment(),
                next.moment(),
                next.text(),
                next.constant(CauseCode.class),
                next.whole(),
                next.moment(),
                next.number(),
                clocks);
    }

    /** Takes one column after the other. */
    private record Columns(Iterator<Object> values) {
        String text() {
            return (String) values.next();
        }

        Long number() {
            return (Long) values.next();
        }

        int whole() {
            return (Integer) values.next();
        }

        boolean flag() {
            return (Boolean) values.next();
        }

        BigDecimal decimal() {
            BigDecimal value = (BigDecimal) values.next();
            return value == null
                    ? null
                    : new BigDecimal(value.stripTrailingZeros().toPlainString());
        }

        <E extends Enum<E>> E constant(Class<E> type) {
            String name = text();
            return name == null ? null : Enum.valueOf(type, name);
        }

        Instant moment() {
            Object value = values.next();
            return value instanceof OffsetDateTime time
                    ? time.toInstant()
                    : value == null ? null : ((Timestamp) value).toInstant();
        }

        TeamId team() {
            Long id = number();
            return id == null ? null : new TeamId(id);
        }

        PersonName assignee() {
            Long id = number();
            String name = text();
            return id == null ? null : new PersonName(new AccountId(id), name, null);
        }

        Tags tags() {
            return new Tags(Json.array(text()).getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList());
        }
    }
}
