package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linia.identity.AccountId;
import org.linia.identity.boundary.FindPeople;
import org.linia.identity.boundary.FindTeams;
import org.linia.ticket.Assignment;
import org.linia.ticket.ReaderRole;
import org.linia.ticket.Readers;
import org.linia.ticket.entity.Ticket;

/** The people behind the words for them: the team, whoever has the ticket, the management. */
@ApplicationScoped
public class Readership {
    @Inject
    private FindPeople people;

    @Inject
    private FindTeams teams;

    @Inject
    private Participants participants;

    /** Those of them who work for the ticket's organisation. */
    public Set<AccountId> of(Ticket ticket, Readers readers) {
        Set<AccountId> wanted = new LinkedHashSet<>(readers.people());
        readers.teams().forEach(team -> wanted.addAll(teams.members(team)));
        readers.roles().stream()
                .filter(role -> role != ReaderRole.MANAGERS)
                .forEach(role -> wanted.addAll(of(ticket, role)));
        Set<AccountId> all = new LinkedHashSet<>(people.staffOf(ticket.origin().organisation(), wanted));
        if (readers.roles().contains(ReaderRole.MANAGERS)) {
            all.addAll(managers(ticket));
        }
        return all;
    }

    private List<AccountId> of(Ticket ticket, ReaderRole role) {
        Assignment now = ticket.assignment();
        return switch (role) {
            case MANAGERS -> managers(ticket);
            case TEAM -> now.team() == null ? List.of() : teams.members(now.team());
            case ASSIGNEE -> now.assignee() == null ? List.of() : List.of(now.assignee());
            case WATCHERS -> participants.ids(Circle.WATCHERS, ticket.number());
        };
    }

    /** Those of the organisation whose ticket it is. */
    List<AccountId> managers(Ticket ticket) {
        return people.managersOf(ticket.origin().organisation());
    }

    /** Whoever has it; while nobody does, the team. */
    List<AccountId> atWork(Assignment now) {
        if (now.assignee() != null) {
            return List.of(now.assignee());
        }
        return now.team() == null ? List.of() : teams.members(now.team());
    }
}
