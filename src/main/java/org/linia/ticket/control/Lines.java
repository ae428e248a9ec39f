package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linia.identity.AccountId;
import org.linia.identity.LevelId;
import org.linia.identity.TeamId;
import org.linia.identity.boundary.FindPeople;
import org.linia.ticket.Assignment;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/** The lines that a ticket has gone through: who has it, who had it, and who handed it on and stays informed (E5). */
@ApplicationScoped
public class Lines {
    private static final Set<TimelineKind> HANDED =
            Set.of(TimelineKind.ESCALATED, TimelineKind.ASKED, TimelineKind.TAKEN_BACK);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Readership readership;

    @Inject
    private FindPeople people;

    /** Whoever had it until that entry, and those to whom it went. */
    Set<AccountId> both(Ticket ticket, TimelineEntry entry) {
        Assignment now = ticket.assignment();
        AccountId person = entry.changes().containsKey("assignee") ? person(entry, "assignee", "old") : now.assignee();
        TeamId team = entry.changes().containsKey("team") ? team(entry, "team", "old") : now.team();
        Set<AccountId> both = new LinkedHashSet<>(readership.atWork(now));
        both.addAll(readership.atWork(new Assignment(null, team, person)));
        return both;
    }

    /** Those who handed it on while it is not back with them; nobody once it is. */
    Set<AccountId> before(Ticket ticket) {
        return atWork(handedOn(ticket));
    }

    /** The same as it was before that entry: whoever is passed over when it goes back to a lower line, too. */
    Set<AccountId> before(Ticket ticket, TimelineEntry entry) {
        return atWork(handedOn(
                entries(ticket).stream().filter(one -> one.seq() < entry.seq()).toList()));
    }

    private Set<AccountId> atWork(List<Assignment> lines) {
        return lines.stream()
                .flatMap(line -> readership.atWork(line).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The lines that handed it on, in their order, up to the one to which it returns when that person takes it back: the
     * first one in which they work, or else the last. None if nobody did.
     */
    public List<Assignment> backTo(Ticket ticket, AccountId person) {
        List<Assignment> lines = handedOn(ticket);
        int own = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).team() != null
                        && people.isMember(person, lines.get(i).team()))
                .findFirst()
                .orElse(lines.size() - 1);
        return lines.subList(0, own + 1);
    }

    private List<Assignment> handedOn(Ticket ticket) {
        return ticket.isHandedOn() ? handedOn(entries(ticket)) : List.of();
    }

    private List<TimelineEntry> entries(Ticket ticket) {
        return entities.createQuery(
                        "SELECT e FROM TimelineEntry e WHERE e.ticket = :ticket AND e.kind IN :kinds ORDER BY e.seq",
                        TimelineEntry.class)
                .setParameter("ticket", ticket.number())
                .setParameter("kinds", HANDED)
                .getResultList();
    }

    /** One that hands it on again takes its former place: what came after that is over. */
    static List<Assignment> handedOn(List<TimelineEntry> entries) {
        List<Assignment> lines = new ArrayList<>();
        Assignment given = Assignment.NOBODY;
        for (TimelineEntry entry : entries) {
            given = given(entry, given);
            int place = place(lines, given);
            if (entry.kind() == TimelineKind.TAKEN_BACK) {
                lines.subList(place + 1, lines.size()).clear();
            } else if (HANDED.contains(entry.kind()) && (given.level() != null || given.team() != null)) {
                lines.subList(place < 0 ? lines.size() : place, lines.size()).clear();
                lines.add(given);
            }
        }
        return lines;
    }

    private static int place(List<Assignment> lines, Assignment given) {
        return IntStream.range(0, lines.size())
                .filter(i -> Objects.equals(lines.get(i).level(), given.level())
                        && Objects.equals(lines.get(i).team(), given.team()))
                .findFirst()
                .orElse(-1);
    }

    /** Who could take it back after the entry. */
    private static Assignment given(TimelineEntry entry, Assignment before) {
        JsonObject changes = entry.changes();
        return new Assignment(
                changes.containsKey("givenLevel") ? level(entry) : before.level(),
                changes.containsKey("givenTeam") ? team(entry, "givenTeam", "new") : before.team(),
                changes.containsKey("givenAssignee") ? person(entry, "givenAssignee", "new") : before.assignee());
    }

    private static LevelId level(TimelineEntry entry) {
        Long id = id(entry, "givenLevel", "new");
        return id == null ? null : new LevelId(id);
    }

    private static AccountId person(TimelineEntry entry, String field, String side) {
        Long id = id(entry, field, side);
        return id == null ? null : new AccountId(id);
    }

    private static TeamId team(TimelineEntry entry, String field, String side) {
        Long id = id(entry, field, side);
        return id == null ? null : new TeamId(id);
    }

    private static Long id(TimelineEntry entry, String field, String side) {
        JsonObject change = entry.changes().getJsonObject(field);
        return change.get(side) instanceof JsonString id
                ? Long.valueOf(id.getString())
                : change.isNull(side) ? null : Long.valueOf(change.get(side).toString());
    }
}
