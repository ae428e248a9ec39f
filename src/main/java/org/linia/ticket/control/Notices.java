package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.channel.NewNotice;
import org.linia.channel.boundary.Notify;
import org.linia.identity.AccountId;
import org.linia.identity.boundary.FindPeople;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/** Tells people what happened to tickets that concern them: those who got one, and those who are spoken to. */
@ApplicationScoped
public class Notices {
    private static final String DESK = "/desk/ticket?number=";
    private static final String PORTAL = "/portal/ticket?n=";

    @Inject
    private Notify notify;

    @Inject
    private Participants participants;

    @Inject
    private FindPeople people;

    @Inject
    private Readership readership;

    @Inject
    private ThisAct act;

    /** Nobody hears twice of one act; being named is told before being handed the ticket, and that before a message. */
    void follow(Ticket ticket, List<TimelineEntry> news) {
        for (TimelineEntry entry : news) {
            if (entry.kind() == TimelineKind.ASSIGNED || entry.kind() == TimelineKind.OPENED) {
                handed(ticket, entry);
            } else if (entry.kind() == TimelineKind.MESSAGE_ADDED) {
                said(ticket, entry);
            } else if (entry.kind() == TimelineKind.PROMISE_WARNED || entry.kind() == TimelineKind.PROMISE_BROKEN) {
                give(entry.kind().name(), ticket, entry, DESK, atWork(ticket));
            } else if (entry.kind() == TimelineKind.ESCALATED) {
                handedUp(ticket, entry);
            } else if (entry.kind() == TimelineKind.MANAGEMENT_CALLED) {
                give(entry.kind().name(), ticket, entry, DESK, readership.managers(ticket));
            } else if (entry.kind() == TimelineKind.PEOPLE_TOLD) {
                give(entry.kind().name(), ticket, entry, DESK, called(entry));
            }
        }
    }

    private void handed(Ticket ticket, TimelineEntry entry) {
        AccountId assignee = ticket.assignment().assignee();
        if (entry.data().containsKey("pulledIn")) {
            give("PULLED_IN", ticket, entry, DESK, atWork(ticket));
        } else if (assignee != null && entry.changes().containsKey("assignee")) {
            give("ASSIGNED", ticket, entry, DESK, Set.of(assignee));
        }
    }

    /** Both lines hear of it: whoever had the ticket, and those to whom it goes. */
    private void handedUp(Ticket ticket, TimelineEntry entry) {
        Set<AccountId> readers = new LinkedHashSet<>(atWork(ticket));
        JsonObject assignee = entry.changes().getJsonObject("assignee");
        if (assignee != null && !assignee.isNull("old")) {
            readers.add(account(assignee.get("old")));
        }
        give("ESCALATED", ticket, entry, DESK, readers);
    }

    /** Whoever has the ticket; while nobody does, the team. */
    private List<AccountId> atWork(Ticket ticket) {
        return readership.atWork(ticket.assignment());
    }

    private void said(Ticket ticket, TimelineEntry entry) {
        Hearers hearers = hearers(ticket, entry);
        tell("MENTIONED", ticket, entry, hearers, hearers.named());
        tell("MESSAGE", ticket, entry, hearers, hearers.others());
    }

    private Hearers hearers(Ticket ticket, TimelineEntry entry) {
        Set<AccountId> called = called(entry);
        Set<AccountId> interested = new LinkedHashSet<>(participants.ids(Circle.WATCHERS, ticket.number()));
        if (ticket.assignment().assignee() != null) {
            interested.add(ticket.assignment().assignee());
        }
        Set<AccountId> all = new HashSet<>(called);
        all.addAll(interested);
        Set<AccountId> staff = people.staffOf(ticket.origin().organisation(), all);
        Set<AccountId> shared =
                staff.containsAll(all) ? Set.of() : Set.copyOf(participants.ids(Circle.SHARES, ticket.number()));
        return new Hearers(
                entry.by(), ticket.origin().requester(), entry.visibility(), called, interested, staff, shared);
    }

    private static Set<AccountId> called(TimelineEntry entry) {
        JsonArray called = entry.data().getJsonArray("mentions");
        return called == null ? Set.of() : called.stream().map(Notices::account).collect(Collectors.toSet());
    }

    private static AccountId account(JsonValue id) {
        return new AccountId(Long.parseLong(id.toString().replace("\"", "")));
    }

    private void tell(String kind, Ticket ticket, TimelineEntry entry, Hearers hearers, Collection<AccountId> readers) {
        give(
                kind,
                ticket,
                entry,
                DESK,
                readers.stream().filter(hearers::atTheDesk).toList());
        give(
                kind,
                ticket,
                entry,
                PORTAL,
                readers.stream().filter(reader -> !hearers.atTheDesk(reader)).toList());
    }

    private void give(String kind, Ticket ticket, TimelineEntry entry, String page, Collection<AccountId> readers) {
        if (readers.isEmpty()) {
            return;
        }
        String number = Long.toString(ticket.number());
        notify.give(
                new NewNotice(
                        "ticket:" + number,
                        "ticket." + kind,
                        List.of(number, ticket.wording().title(), entry.data().getString("reason", "")),
                        entry.by(),
                        page + number,
                        // what the desk does by itself to several tickets is an act for each
                        entry.by() == null ? act.key() + ":" + number : act.key()),
                readers);
    }
}
