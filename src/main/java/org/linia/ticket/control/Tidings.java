package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.channel.Happening;
import org.linia.channel.WebhookEvent;
import org.linia.channel.boundary.TellWebhooks;
import org.linia.identity.TeamId;
import org.linia.ticket.Visibility;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/**
 * Tells other systems what happened to tickets: where it stands now and what changed, not what was said. They read more by
 * the number, with the rights of whoever reads.
 */
@ApplicationScoped
public class Tidings {
    private static final int REASON = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TellWebhooks webhooks;

    void follow(Map<Ticket, List<TimelineEntry>> news) {
        news.forEach((ticket, entries) -> {
            if (webhooks.isAnybodyTold(ticket.origin().organisation())) {
                webhooks.tell(happenings(ticket, entries));
            }
        });
    }

    private List<Happening> happenings(Ticket ticket, List<TimelineEntry> entries) {
        if (entries.stream().allMatch(entry -> event(entry).isEmpty())) {
            return List.of();
        }
        Map<String, Object> ticketNow = now(ticket);
        return entries.stream()
                .flatMap(entry -> event(entry).stream().map(event -> happening(event, ticket, ticketNow, entry)))
                .toList();
    }

    private static Happening happening(
            WebhookEvent event, Ticket ticket, Map<String, Object> ticketNow, TimelineEntry entry) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("ticket", ticketNow);
        data.put("entry", entry.seq());
        data.put("kind", entry.kind());
        data.put("by", entry.by());
        data.put("visibility", entry.visibility());
        data.put("changed", entry.changes().keySet());
        String reason = entry.data().getString("reason", null);
        data.put("reason", reason == null ? null : reason.substring(0, Math.min(REASON, reason.length())));
        return new Happening(
                event,
                ticket.origin().organisation(),
                teams(ticket, entry),
                SupplierLetters.subject(ticket.number()),
                entry.at(),
                data);
    }

    private Map<String, Object> now(Ticket ticket) {
        Object[] keys = (Object[]) entities.createNativeQuery("select o.key, m.key from ticket t"
                        + " join organisation o on o.id = t.organisation_id left join team m on m.id = t.team_id"
                        + " where t.number = ?1")
                .setParameter(1, ticket.number())
                .getSingleResult();
        Map<String, Object> now = new LinkedHashMap<>();
        now.put("number", ticket.number());
        now.put("version", ticket.version());
        now.put("type", ticket.wording().type());
        now.put("state", ticket.state());
        now.put("title", ticket.wording().title());
        now.put("priority", ticket.classified().priority());
        now.put("organisation", keys[0]);
        now.put("team", keys[1]);
        now.put("assignee", ticket.assignment().assignee());
        now.put("requester", ticket.origin().requester());
        return now;
    }

    /** The team that has it, and the one that had it: that it went away is news there too. */
    private static Set<TeamId> teams(Ticket ticket, TimelineEntry entry) {
        return Stream.of(entry.former("team", TeamId::new), ticket.assignment().team())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Optional<WebhookEvent> event(TimelineEntry entry) {
        return Optional.ofNullable(
                switch (entry.kind()) {
                    case OPENED -> WebhookEvent.TICKET_OPENED;
                    case ASSIGNED -> WebhookEvent.TICKET_ASSIGNED;
                    case STARTED -> WebhookEvent.TICKET_STARTED;
                    case WAITING -> WebhookEvent.TICKET_WAITING;
                    case FIELDS_CHANGED, PRIORITY_CHANGED, CATEGORY_CHANGED, STATE_CHANGED ->
                        WebhookEvent.TICKET_CHANGED;
                    case MESSAGE_ADDED ->
                        entry.visibility() == Visibility.PUBLIC
                                ? WebhookEvent.TICKET_MESSAGE_ADDED
                                : WebhookEvent.TICKET_NOTE_ADDED;
                    case ATTACHMENT_ADDED -> WebhookEvent.TICKET_FILE_ADDED;
                    case LINKED, UNLINKED, MERGED, UNMERGED, SPLIT -> WebhookEvent.TICKET_LINKED;
                    case ESCALATED, ASKED -> WebhookEvent.TICKET_ESCALATED;
                    case HANDED_OVER -> WebhookEvent.TICKET_HANDED_OVER;
                    case TAKEN_BACK -> WebhookEvent.TICKET_TAKEN_BACK;
                    case MAJOR_DECLARED -> WebhookEvent.TICKET_MAJOR_DECLARED;
                    case MAJOR_WITHDRAWN -> WebhookEvent.TICKET_MAJOR_WITHDRAWN;
                    case PROMISE_WARNED -> WebhookEvent.TICKET_PROMISE_WARNED;
                    case PROMISE_BROKEN -> WebhookEvent.TICKET_PROMISE_BROKEN;
                    case RESOLVED -> WebhookEvent.TICKET_RESOLVED;
                    case CONFIRMED -> WebhookEvent.TICKET_CONFIRMED;
                    case CLOSED -> WebhookEvent.TICKET_CLOSED;
                    case REOPENED -> WebhookEvent.TICKET_REOPENED;
                    case CANCELLED -> WebhookEvent.TICKET_CANCELLED;
                    // who works on it how is nobody else's business
                    default -> null;
                });
    }
}
