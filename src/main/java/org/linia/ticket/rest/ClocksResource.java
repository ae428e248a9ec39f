package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Messages;
import org.linia.ticket.boundary.CheckEscalation;
import org.linia.ticket.boundary.ExplainPromises;

/** The clocks of one ticket, explained to its staff, and what they say before it is escalated. */
@Path("tickets/{number:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClocksResource {
    @Inject
    private ExplainPromises promises;

    @Inject
    private CheckEscalation check;

    @Inject
    private Messages messages;

    @Inject
    private Caller caller;

    @PathParam("number")
    private long number;

    /** Of several of one target, the one to the user before others. */
    @GET
    @Path("clocks/{target}/explanation")
    public ExplanationJson explain(@PathParam("target") String target) {
        caller.needs(Scope.READ);
        return promises.of(number).stream()
                .filter(story -> story.reading().target().name().equals(target))
                .findFirst()
                .map(ExplanationJson::of)
                .orElseThrow(NotFound::new);
    }

    @GET
    @Path("escalation-check")
    public EscalationCheckJson check() {
        caller.needs(Scope.READ);
        return EscalationCheckJson.of(check.of(number), messages);
    }
}
