package org.linia.ticket.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.linia.routing.Grade;
import org.linia.shared.rest.JsonInput;
import org.linia.sla.Priority;
import org.linia.ticket.Change;
import org.linia.ticket.Channel;
import org.linia.ticket.EscalationPackage;
import org.linia.ticket.Facts;
import org.linia.ticket.NewTicket;
import org.linia.ticket.Tags;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.TicketType;
import org.linia.ticket.control.Naming;

/** The members of a ticket in requests. */
final class TicketInput {
    static final int TITLE = 200;
    static final int TEXT = 100_000;
    static final int WORD = 200;
    static final int REASON = 2_000;

    private TicketInput() {}

    static NewTicket opened(JsonInput in) {
        Channel channel = in.oneOf("channel", Channel.class);
        NewTicket ticket = new NewTicket(
                in.required("title", TITLE),
                in.oneOfRequired("type", TicketType.class),
                in.text("description", TEXT),
                in.text("requester", WORD),
                in.text("category", WORD),
                in.text("service", WORD),
                in.oneOf("impact", Grade.class),
                in.oneOf("urgency", Grade.class),
                in.number("affectedUsers", 0, 1_000_000),
                facts(in),
                in.texts("tags", 30, 50),
                channel == null ? Channel.API : channel);
        in.done();
        return ticket;
    }

    private static Facts facts(JsonInput in) {
        JsonObject facts = in.object("facts", TEXT);
        return facts == null ? Facts.NONE : new Facts(facts);
    }

    /** @param now what the facts are merged into */
    static TicketEdit edited(JsonInput in, Naming naming, Facts now) {
        TicketEdit edit = new TicketEdit(
                in.has("type") ? new Change<>(in.oneOfRequired("type", TicketType.class)) : null,
                in.has("title") ? new Change<>(in.required("title", TITLE)) : null,
                in.has("description") ? new Change<>(in.text("description", TEXT)) : null,
                in.has("affectedUsers") ? new Change<>(in.numberRequired("affectedUsers", 0, 1_000_000)) : null,
                in.has("tags") ? new Change<>(tags(in)) : null,
                in.has("facts") ? new Change<>(merged(in, now)) : null,
                in.has("category") ? new Change<>(naming.category(in.text("category", WORD))) : null,
                in.has("service") ? new Change<>(naming.service(in.text("service", WORD))) : null,
                in.has("impact") ? new Change<>(in.oneOfRequired("impact", Grade.class)) : null,
                in.has("urgency") ? new Change<>(in.oneOfRequired("urgency", Grade.class)) : null,
                in.has("priority") ? new Change<>(override(in)) : null);
        in.done();
        return edit;
    }

    /** RFC 7396: members that are null go, the others come or change; null for the whole takes all away. */
    private static Facts merged(JsonInput in, Facts now) {
        JsonObject patch = in.object("facts", TEXT);
        if (patch == null) {
            return Facts.NONE;
        }
        JsonObject merged = Json.createMergePatch(patch).apply(now.answers()).asJsonObject();
        return merged.toString().length() > TEXT
                ? in.violated("facts", "shared.invalid.length", 0, TEXT)
                : new Facts(merged);
    }

    private static Tags tags(JsonInput in) {
        List<String> words = in.texts("tags", 30, 50);
        return words == null || words.contains(null) ? Tags.NONE : new Tags(words);
    }

    /** The number of another ticket, which must be there. */
    static Long ticket(JsonInput in, String name) {
        BigDecimal number = in.decimal(name, 0, Integer.MAX_VALUE);
        return number == null || number.stripTrailingZeros().scale() > 0
                ? in.violated(name, "shared.invalid.required")
                : Long.valueOf(number.longValue());
    }

    /** Ids as texts, as they are in answers. */
    static List<Long> ids(JsonInput in, String name, int most) {
        List<String> texts = in.texts(name, most, 20);
        if (texts == null || texts.stream().anyMatch(id -> id == null || !id.matches("\\d{1,18}"))) {
            return in.violated(name, "shared.invalid.texts", most);
        }
        return texts.stream().map(Long::valueOf).toList();
    }

    /** A priority by hand needs a reason; null gives the decision back to the matrix. */
    private static TicketEdit.Override override(JsonInput in) {
        Priority priority = in.oneOf("priority", Priority.class);
        return priority == null ? null : new TicketEdit.Override(priority, in.required("priorityReason", REASON));
    }

    /** What goes along when a ticket is escalated. */
    static EscalationPackage given(JsonInput in) {
        return new EscalationPackage(in.required("reason", REASON), in.text("steps", TEXT));
    }
}
