package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.linia.identity.AccountId;
import org.linia.identity.Member;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.FindPeople;
import org.linia.identity.boundary.FindTeams;
import org.linia.routing.boundary.Decide;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.ticket.Assignment;
import org.linia.ticket.Classified;
import org.linia.ticket.Move;
import org.linia.ticket.entity.Ticket;

/** Works out who gets a ticket: only teams that serve its organisation, and only people of the team. */
@ApplicationScoped
public class Assignments {
    @Inject
    private FindTeams teams;

    @Inject
    private FindPeople people;

    @Inject
    private Decide decide;

    Assignment of(TeamLine team) {
        return new Assignment(team.level(), team.id(), null);
    }

    /**
     * @param team key, or null to leave the team, or take the person's own
     * @param assignee as in {@code FindPeople.named}, or null for nobody in particular
     */
    public Assignment chosen(Ticket ticket, String team, String assignee) {
        if (team == null && assignee == null) {
            throw InvalidInput.of("team", "ticket.invalid.assignment");
        }
        OrganisationId organisation = ticket.origin().organisation();
        Assignment now = ticket.assignment();
        Assignment to = team == null
                ? now
                : teams.byKey(organisation, team, now.level())
                        .map(this::of)
                        .orElseThrow(() -> InvalidInput.of("team", "ticket.invalid.team"));
        return assignee == null
                ? new Assignment(to.level(), to.team(), null)
                : withPerson(organisation, to, team != null, assignee);
    }

    private Assignment withPerson(OrganisationId organisation, Assignment to, boolean teamIsGiven, String assignee) {
        Member person = people.named(assignee)
                .filter(member -> people.isStaff(member.id()))
                .orElseThrow(() -> InvalidInput.of("assignee", "ticket.invalid.assignee"));
        if (to.team() != null && people.isMember(person.id(), to.team())) {
            return new Assignment(to.level(), to.team(), person.id());
        } else if (teamIsGiven) {
            throw InvalidInput.of("assignee", "ticket.invalid.notInTeam");
        }
        List<TeamLine> own = teams.of(organisation, person.id(), to.level());
        if (own.isEmpty()) {
            throw InvalidInput.of("assignee", "ticket.invalid.assignee");
        }
        return new Assignment(own.get(0).level(), own.get(0).id(), person.id());
    }

    /** Nobody in particular of the team that has it. */
    static Assignment inTeam(Ticket ticket) {
        Assignment now = ticket.assignment();
        return new Assignment(now.level(), now.team(), null);
    }

    /** The stand-in of somebody who is away, in the team that has the ticket or else in another one that serves it. */
    public Optional<Assignment> passedOn(Ticket ticket, AccountId standIn) {
        Assignment now = ticket.assignment();
        return teams.ofStandIn(ticket.origin().organisation(), standIn, now.team(), now.level())
                .map(team ->
                        new Assignment(team.id().equals(now.team()) ? now.level() : team.level(), team.id(), standIn));
    }

    /**
     * The team that takes over: the named one, or another one of the line than hands on, that of the requester's office
     * before others. Lines that are switched off, have no team, or are merged with the present one are passed over.
     *
     * @param level the line's number, or null for the next one above, or for the named team's own
     * @throws Conflict if there is no such line or team above
     */
    public Assignment above(Ticket ticket, BigDecimal level, String team) {
        BigDecimal from = teams.levelNumber(ticket.assignment().level());
        if (team != null && level == null) {
            return teams.byKeyAbove(ticket.origin().organisation(), team, from)
                    .map(this::of)
                    .orElseThrow(() -> InvalidInput.of("team", "ticket.invalid.team"));
        }
        boolean higher = level == null || from == null || level.compareTo(from) > 0;
        List<TeamLine> candidates = higher ? candidates(ticket, from, level) : List.of();
        if (candidates.isEmpty()) {
            throw new Conflict(
                    ticket.state().moves().stream().map(Move::name).toList(), "ticket.refused.noHigherLevel");
        }
        return team == null
                ? of(nearest(ticket, candidates))
                : of(candidates.stream()
                        .filter(candidate -> candidate.key().equals(team))
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of("team", "ticket.invalid.teamOfLevel")));
    }

    /** The team of the next line above; none if there is no such line. */
    public Optional<Assignment> next(Ticket ticket) {
        List<TeamLine> candidates =
                candidates(ticket, teams.levelNumber(ticket.assignment().level()), null);
        return candidates.isEmpty() ? Optional.empty() : Optional.of(of(nearest(ticket, candidates)));
    }

    /** The teams of that line, or of the next one above. */
    private List<TeamLine> candidates(Ticket ticket, BigDecimal from, BigDecimal level) {
        OrganisationId organisation = ticket.origin().organisation();
        return Optional.ofNullable(level)
                .or(() ->
                        teams.nextLevel(organisation, from, ticket.assignment().team()))
                .map(number -> teams.onLevel(organisation, number))
                .orElse(List.of());
    }

    /** That team, if it serves the ticket's organisation. */
    public Optional<Assignment> to(Ticket ticket, TeamId team) {
        return to(ticket.origin().organisation(), team);
    }

    /** @param team null: none */
    Optional<Assignment> to(OrganisationId organisation, TeamId team) {
        return team == null
                ? Optional.empty()
                : teams.serving(organisation).stream()
                        .filter(line -> line.id().equals(team))
                        .findFirst()
                        .map(this::of);
    }

    /** The one that a rule names for its category, service or office; or else one of the office; or else the first. */
    private TeamLine nearest(Ticket ticket, List<TeamLine> candidates) {
        List<TeamLine> others = candidates.stream()
                .filter(candidate -> !candidate.id().equals(ticket.assignment().team()))
                .toList();
        List<TeamLine> able = others.isEmpty() ? candidates : others;
        return ruled(ticket, able)
                .or(() -> able.stream()
                        .filter(candidate -> teams.servesOffice(
                                candidate.id(), ticket.origin().office()))
                        .findFirst())
                .orElse(able.get(0));
    }

    private Optional<TeamLine> ruled(Ticket ticket, List<TeamLine> able) {
        Classified is = ticket.classified();
        return decide.line(
                        ticket.origin().organisation(),
                        able.get(0).level(),
                        is.category(),
                        is.service(),
                        ticket.origin().office())
                .flatMap(team ->
                        able.stream().filter(one -> one.id().equals(team)).findFirst());
    }
}
