package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.linia.channel.boundary.ReplyAddresses;
import org.linia.identity.SupplierChannel;
import org.linia.identity.SupplierDraft;
import org.linia.identity.SupplierRow;
import org.linia.shared.boundary.Outbox;
import org.linia.shared.outbox.Letter;
import org.linia.shared.text.Messages;
import org.linia.ticket.entity.Ticket;

/** What suppliers are told of the tickets that are handed to them. */
@ApplicationScoped
public class SupplierLetters {
    private static final String TYPE = "org.linia.supplier.";

    @Inject
    private Outbox outbox;

    @Inject
    private Messages messages;

    @Inject
    private ReplyAddresses replies;

    /** Lays out the letter, by mail or webhook as the supplier has it; both carry the same members. */
    public void handOver(Ticket ticket, SupplierRow supplier, String reason, String reference) {
        post(ticket, supplier, false, text(ticket, supplier.draft(), reason, reference), reason, reference);
    }

    /** Asks them how it is getting on. */
    public void remind(Ticket ticket, SupplierRow supplier, String reason) {
        String number = Long.toString(ticket.number());
        StringBuilder text = new StringBuilder(
                messages.of("ticket.letter.reminder", number, ticket.wording().title()));
        if (reason != null) {
            text.append("\n\n").append(reason);
        }
        text.append("\n\n").append(messages.of("ticket.letter.closing", number));
        post(ticket, supplier, true, text.toString(), reason, null);
    }

    private void post(
            Ticket ticket, SupplierRow supplier, boolean again, String text, String reason, String reference) {
        String subject = again ? "ticket.letter.reminderSubject" : "ticket.letter.subject";
        String title = ticket.wording().title();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", TYPE + (again ? "reminded" : "handed-over"));
        payload.put("ticket", ticket.number());
        payload.put("subject", messages.of(subject, Long.toString(ticket.number()), title));
        payload.put("text", text);
        payload.put("title", title);
        payload.put("description", ticket.wording().description());
        payload.put("reason", reason);
        payload.put("reference", reference);
        payload.put("contract", supplier.draft().contractNumber());
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
        StringBuilder text = new StringBuilder(messages.of("ticket.letter.opening", supplier.name()));
        text.append("\n\n").append(ticket.wording().title()).append("\n\n").append(reason);
        String description = Objects.toString(ticket.wording().description(), "");
        if (!description.isBlank()) {
            text.append("\n\n").append(description);
        }
        line(text, "ticket.letter.contract", supplier.contractNumber());
        line(text, "ticket.letter.reference", reference);
        return text.append("\n\n")
                .append(messages.of("ticket.letter.closing", Long.toString(ticket.number())))
                .toString();
    }

    private void line(StringBuilder text, String key, String value) {
        if (value != null) {
            text.append("\n\n").append(messages.of(key, value));
        }
    }
}
