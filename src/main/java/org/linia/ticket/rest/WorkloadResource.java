package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.FindDesk;
import org.linia.shared.paging.Page;
import org.linia.staffing.Away;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketLine.PersonName;
import org.linia.ticket.TicketState;
import org.linia.ticket.WorkLoad;
import org.linia.ticket.boundary.FindAway;
import org.linia.ticket.boundary.FindLoad;
import org.linia.ticket.boundary.FindReserves;

/** Who has how many open tickets; {@code team} (repeatable) narrows it. */
@Path("workload")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WorkloadResource {
    private static final Set<TicketState> OPEN =
            Arrays.stream(TicketState.values()).filter(TicketState::isOpen).collect(Collectors.toUnmodifiableSet());

    @Inject
    private FindLoad find;

    @Inject
    private FindAway away;

    @Inject
    private FindReserves reserves;

    @Inject
    private FindDesk desk;

    @Inject
    private Caller caller;

    @QueryParam("team")
    private Set<String> teams;

    /** A person, for one team; a member without a value: no team, or nobody in particular. */
    public record WorkloadJson(String team, PersonJson assignee, long open, long inProgress, long waiting) {
        static WorkloadJson of(WorkLoad load) {
            PersonName person = load.assignee();
            return new WorkloadJson(
                    load.team(),
                    person == null ? null : PersonJson.of(person.id(), person.name()),
                    load.open(),
                    load.inProgress(),
                    load.waiting());
        }
    }

    /** What somebody who is away has open for a team; {@code standIn} is who is there instead, or null. */
    public record AbsentJson(PersonJson person, Instant until, PersonJson standIn, String team, long open) {}

    /** Who can be pulled in: somebody on call until then, or without a person a whole team; {@code instead} of which. */
    public record ReserveJson(String team, PersonJson person, Instant until, String instead) {}

    @GET
    @Path("absent")
    public Page<AbsentJson> absent() {
        caller.needs(Scope.READ);
        List<WorkLoad> loads = find.of(
                TicketFilter.all().states(OPEN).teams(teams).absent(true).build());
        Map<AccountId, Away> people = away
                .among(loads.stream().map(load -> load.assignee().id()).toList())
                .stream()
                .collect(Collectors.toMap(Away::person, Function.identity()));
        return new Page<>(
                loads.stream()
                        .filter(load -> people.containsKey(load.assignee().id()))
                        .map(load -> absent(load, people.get(load.assignee().id())))
                        .toList(),
                null);
    }

    private static AbsentJson absent(WorkLoad load, Away who) {
        return new AbsentJson(
                PersonJson.of(who.person(), who.name()),
                who.until(),
                who.standIn() == null ? null : PersonJson.of(who.standIn(), who.standInName()),
                load.team(),
                load.open());
    }

    @GET
    @Path("reserves")
    public Page<ReserveJson> reserves() {
        caller.needs(Scope.READ);
        List<TeamLine> asked = desk.teams().stream()
                .filter(team -> teams.isEmpty() || teams.contains(team.key()))
                .toList();
        return new Page<>(
                reserves.of(asked).stream()
                        .map(one -> new ReserveJson(
                                one.team(),
                                one.person() == null ? null : PersonJson.of(one.person(), one.name()),
                                one.until(),
                                one.instead()))
                        .toList(),
                null);
    }

    @GET
    public Page<WorkloadJson> workload() {
        caller.needs(Scope.READ);
        TicketFilter open = TicketFilter.all().states(OPEN).teams(teams).build();
        return new Page<>(find.of(open).stream().map(WorkloadJson::of).toList(), null);
    }
}
