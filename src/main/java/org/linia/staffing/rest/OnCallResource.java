package org.linia.staffing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.linia.identity.Caller;
import org.linia.identity.KeptResource;
import org.linia.identity.Scope;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Versions;
import org.linia.staffing.TurnDraft;
import org.linia.staffing.boundary.KeepOnCall;

/** Turns on call: staff read them, managers write them. */
@Path("on-call")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OnCallResource extends KeptResource<TurnJson> {
    @Inject
    private KeepOnCall turns;

    @Inject
    private StaffingInput input;

    @Inject
    private Caller caller;

    @DELETE
    @Path("{key}")
    public Response withdraw(@PathParam("key") String key, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version = Versions.expected(headers, () -> find(key).version());
        turns.withdraw(StaffingInput.id(key), version);
        return Response.noContent().build();
    }

    @Override
    protected List<TurnJson> all() {
        return turns.all().stream().map(TurnJson::of).toList();
    }

    @Override
    protected TurnJson find(String key) {
        return TurnJson.of(turns.read(StaffingInput.id(key)));
    }

    @Override
    protected Supplier<TurnJson> creation(JsonInput in) {
        TurnDraft draft = input.turn(in, null);
        return () -> find(Long.toString(turns.create(draft)));
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        long id = StaffingInput.id(key);
        turns.change(id, version, input.turn(in, turns.read(id).draft()));
    }
}
