package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linia.channel.NotificationAudience;
import org.linia.channel.NotificationEvent;
import org.linia.channel.boundary.PhraseNotice;
import org.linia.identity.SupplierId;
import org.linia.identity.SupplierRow;
import org.linia.identity.boundary.FindSuppliers;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/**
 * Tells the supplier who has a ticket, or had it until now, what becomes of it, where a rule says so. They hear nothing of
 * what the desk writes for itself or to whoever asked, and who that is no letter says.
 */
@ApplicationScoped
public class SupplierTidings {
    @Inject
    private PhraseNotice rules;

    @Inject
    private FindSuppliers suppliers;

    @Inject
    private SupplierLetters letters;

    @Inject
    private Notices notices;

    void follow(Map<Ticket, List<TimelineEntry>> news) {
        news.forEach((ticket, entries) -> entries.forEach(entry -> follow(ticket, entry)));
    }

    private void follow(Ticket ticket, TimelineEntry entry) {
        Optional<SupplierId> from = Optional.ofNullable(entry.former("supplier", SupplierId::new));
        from.or(ticket::supplier)
                .flatMap(supplier -> event(ticket, entry, from.isPresent())
                        .flatMap(event -> suppliers.find(supplier).map(row -> new Told(ticket, entry, event, row))))
                .ifPresent(this::tell);
    }

    private record Told(Ticket ticket, TimelineEntry entry, NotificationEvent event, SupplierRow supplier) {}

    /** @param wentAway whether they have it no more since that entry */
    private static Optional<NotificationEvent> event(Ticket ticket, TimelineEntry entry, boolean wentAway) {
        return Optional.ofNullable(
                switch (entry.kind()) {
                    case RESOLVED -> NotificationEvent.TICKET_RESOLVED;
                    case CANCELLED -> NotificationEvent.TICKET_CANCELLED;
                    case MESSAGE_ADDED -> isAnswer(ticket, entry) ? NotificationEvent.TICKET_MESSAGE : null;
                    case PRIORITY_CHANGED ->
                        Addressees.isRaised(entry) ? NotificationEvent.TICKET_PRIORITY_RAISED : null;
                    default -> wentAway ? NotificationEvent.TICKET_TAKEN_BACK : null;
                });
    }

    /** Of whoever asked. */
    private static boolean isAnswer(Ticket ticket, TimelineEntry entry) {
        return entry.visibility() == Visibility.PUBLIC
                && ticket.origin().requester().equals(entry.by());
    }

    private void tell(Told told) {
        Ticket ticket = told.ticket();
        String reference = reference(ticket, told.entry());
        String said = told.entry().kind() == TimelineKind.MESSAGE_ADDED ? notices.written(told.entry()) : "";
        Map<String, String> values = Map.of(
                "ticket.number",
                Long.toString(ticket.number()),
                "ticket.title",
                ticket.wording().title(),
                "supplier.reference",
                reference,
                "reader.name",
                told.supplier().draft().name(),
                "said",
                said);
        rules.of(
                        ticket.origin().organisation(),
                        told.event(),
                        NotificationAudience.SUPPLIER,
                        values,
                        told.supplier().draft().locale())
                .ifPresent(written -> letters.tell(ticket, told.supplier(), told.event(), written, reference));
    }

    /** Theirs, as long as they have it; empty if it is not known. */
    private static String reference(Ticket ticket, TimelineEntry entry) {
        JsonObject gone = entry.changes().getJsonObject("supplierReference");
        return gone == null
                ? Objects.toString(ticket.values().get("supplierReference"), "")
                : gone.getString("old", "");
    }
}
