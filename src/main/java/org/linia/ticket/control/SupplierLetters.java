package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.linia.channel.NotificationEvent;
import org.linia.channel.WrittenNotice;
import org.linia.channel.boundary.ReplyAddresses;
import org.linia.identity.SupplierChannel;
import org.linia.identity.SupplierDraft;
import org.linia.identity.SupplierRow;
import org.linia.shared.boundary.Outbox;
import org.linia.shared.outbox.Letter;
import org.linia.shared.text.Messages;
import org.linia.ticket.entity.Ticket;

/** What suppliers are told of the tickets that are handed to them, in their language, whoever acts. */
@ApplicationScoped
public class SupplierLetters {
    private static final String TYPE = "org.linia.supplier.";

    @Inject
    private Outbox outbox;

    @Inject
    private Messages messages;

    @Inject
    private ReplyAddresses replies;

    @Inject
    private ThisAct act;

    /** Lays out the letter, by mail or webhook as the supplier has it; both carry the same members. */
    public void handOver(Ticket ticket, SupplierRow supplier, String reason, String reference) {
        String text = text(ticket, supplier.draft(), reason, reference);
        Map<String, Object> payload =
                members(ticket, supplier, "handed-over", headline("subject", ticket, supplier), text);
        post(ticket, supplier, withCase(payload, ticket, reason, reference));
    }

    /** Asks them how it is getting on. */
    public void remind(Ticket ticket, SupplierRow supplier, String reason) {
        Locale language = supplier.draft().locale();
        String number = Long.toString(ticket.number());
        StringBuilder text = new StringBuilder(messages.in(
                language, "ticket.letter.reminder", number, ticket.wording().title()));
        if (reason != null) {
            text.append("\n\n").append(reason);
        }
        text.append("\n\n").append(messages.in(language, "ticket.letter.closing", number));
        Map<String, Object> payload =
                members(ticket, supplier, "reminded", headline("reminderSubject", ticket, supplier), text.toString());
        post(ticket, supplier, withCase(payload, ticket, reason, null));
    }

    /**
     * Says what became of it, in the words of a rule; nothing if they hear of the same act already.
     *
     * @param reference their number for it; empty as long as it is not known
     */
    void tell(Ticket ticket, SupplierRow supplier, NotificationEvent event, WrittenNotice written, String reference) {
        if (act.reaches(whom(ticket, supplier))) {
            Map<String, Object> payload = members(ticket, supplier, "told", written.subject(), written.text());
            payload.put("event", event);
            payload.put("reference", reference.isEmpty() ? null : reference);
            post(ticket, supplier, payload);
        }
    }

    /** What every letter has. */
    private static Map<String, Object> members(
            Ticket ticket, SupplierRow supplier, String type, String subject, String text) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", TYPE + type);
        payload.put("ticket", ticket.number());
        payload.put("subject", subject);
        payload.put("text", text);
        payload.put("title", ticket.wording().title());
        payload.put("contract", supplier.draft().contractNumber());
        return payload;
    }

    private static Map<String, Object> withCase(
            Map<String, Object> payload, Ticket ticket, String reason, String reference) {
        payload.put("description", ticket.wording().description());
        payload.put("reason", reason);
        payload.put("reference", reference);
        return payload;
    }

    private String headline(String key, Ticket ticket, SupplierRow supplier) {
        return messages.in(
                supplier.draft().locale(),
                "ticket.letter." + key,
                Long.toString(ticket.number()),
                ticket.wording().title());
    }

    private static String whom(Ticket ticket, SupplierRow supplier) {
        return "supplier:" + supplier.id().value() + ":" + ticket.number();
    }

    private void post(Ticket ticket, SupplierRow supplier, Map<String, Object> payload) {
        act.reaches(whom(ticket, supplier));
        if (supplier.draft().channel() == SupplierChannel.MAIL) {
            replies.of(
                            ticket.place().organisation(),
                            ticket.number(),
                            "s" + supplier.id().value())
                    .ifPresent(address -> payload.put("replyTo", address));
        }
        outbox.post(
                ticket.place().organisation().value(),
                supplier.draft().channel().name(),
                supplier.draft().recipient(),
                subject(ticket.number()),
                payload);
    }

    /** Whether a letter about a ticket is one of these; others go to people who are told what concerns them. */
    public static boolean isOne(Letter letter) {
        String type = letter.said("type");
        // those of older versions do not say
        return type.isEmpty() || type.startsWith(TYPE);
    }

    public static String subject(long ticket) {
        return "ticket:" + ticket;
    }

    private String text(Ticket ticket, SupplierDraft supplier, String reason, String reference) {
        Locale language = supplier.locale();
        StringBuilder text = new StringBuilder(messages.in(language, "ticket.letter.opening", supplier.name()));
        text.append("\n\n").append(ticket.wording().title()).append("\n\n").append(reason);
        String description = Objects.toString(ticket.wording().description(), "");
        if (!description.isBlank()) {
            text.append("\n\n").append(description);
        }
        line(text, language, "ticket.letter.contract", supplier.contractNumber());
        line(text, language, "ticket.letter.reference", reference);
        return text.append("\n\n")
                .append(messages.in(language, "ticket.letter.closing", Long.toString(ticket.number())))
                .toString();
    }

    private void line(StringBuilder text, Locale language, String key, String value) {
        if (value != null) {
            text.append("\n\n").append(messages.in(language, key, value));
        }
    }
}
