package org.linia.sla.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.SliceQuery;
import org.linia.sla.AgreementDraft;
import org.linia.sla.boundary.FindSimulations;
import org.linia.sla.boundary.SimulateAgreement;
import org.linia.sla.rest.SimulationJson.OutcomeJson;

/** What a draft would have made of past tickets: start, follow, cancel. A manager's own, one at a time. */
@Path("agreements/simulations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SimulationsResource {
    private static final int DRAFT = 200_000;
    private static final int CHANGES = 100;

    @Inject
    private SimulateAgreement simulate;

    @Inject
    private FindSimulations find;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @POST
    public Response start(JsonInput in, @BeanParam Posting posting, @Context UriInfo uri) {
        caller.needs(Scope.ADMIN);
        JsonObject draft = in.objectRequired("draft", DRAFT);
        Instant from = required(in, "from");
        Instant to = required(in, "to");
        in.done();
        AgreementDraft read = AgreementInput.read(new JsonInput(draft), null);
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            long id = simulate.start(read, from, to);
            return Response.accepted(json(id))
                    .location(
                            uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
                    .build();
        });
    }

    private static Instant required(JsonInput in, String name) {
        boolean there = in.text(name, 100) != null;
        return there ? in.moment(name) : in.violated(name, "shared.invalid.required");
    }

    /** How far it has come, and what is known; with the first {@value #CHANGES} promises that would have ended otherwise. */
    @GET
    @Path("{id:\\d{1,18}}")
    public SimulationJson read(@PathParam("id") long id) {
        caller.needs(Scope.READ);
        return json(id);
    }

    private SimulationJson json(long id) {
        return SimulationJson.of(find.read(id), find.outcomes(id, true, Slice.first(CHANGES)));
    }

    /** Promises one by one; {@code changed=true}: only those that would have ended otherwise. */
    @GET
    @Path("{id:\\d{1,18}}/outcomes")
    public Page<OutcomeJson> outcomes(
            @PathParam("id") long id, @QueryParam("changed") boolean changed, @BeanParam SliceQuery slice) {
        caller.needs(Scope.READ);
        return find.outcomes(id, changed, slice.slice()).map(OutcomeJson::of);
    }

    @POST
    @Path("{id:\\d{1,18}}/cancel")
    public SimulationJson cancel(@PathParam("id") long id) {
        caller.needs(Scope.ADMIN);
        simulate.cancel(id);
        return json(id);
    }
}
