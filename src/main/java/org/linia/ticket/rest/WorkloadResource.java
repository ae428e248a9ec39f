package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketLine.PersonName;
import org.linia.ticket.TicketState;
import org.linia.ticket.WorkLoad;
import org.linia.ticket.boundary.FindLoad;

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

    @GET
    public Page<WorkloadJson> workload() {
        caller.needs(Scope.READ);
        TicketFilter open = TicketFilter.all().states(OPEN).teams(teams).build();
        return new Page<>(find.of(open).stream().map(WorkloadJson::of).toList(), null);
    }
}
