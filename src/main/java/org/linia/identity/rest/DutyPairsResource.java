package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.identity.DutyPair;
import org.linia.identity.Permission;
import org.linia.identity.Scope;
import org.linia.identity.boundary.SeparateDuties;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;

/** Pairs of permissions that nobody may hold together. */
@Path("duty-pairs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DutyPairsResource {
    private static final int TEXT = 500;

    @Inject
    private SeparateDuties separate;

    @Inject
    private Caller caller;

    @Inject
    private SafeRepeat once;

    /**
     * A pair in answers.
     *
     * @param breaches names of those who hold both
     */
    public record DutyPairJson(
            String id, String organisation, Permission first, Permission second, String reason, List<String> breaches) {
        static DutyPairJson of(DutyPair pair) {
            return new DutyPairJson(
                    Long.toString(pair.id()),
                    pair.organisation(),
                    pair.first(),
                    pair.second(),
                    pair.reason(),
                    pair.breaches());
        }
    }

    @GET
    public Page<DutyPairJson> list() {
        caller.needs(Scope.ADMIN);
        return new Page<>(separate.all().stream().map(DutyPairJson::of).toList(), null);
    }

    @POST
    public Response add(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.ADMIN);
        String organisation = in.required("organisation", TEXT);
        Permission first = in.oneOfRequired("first", Permission.class);
        Permission second = in.oneOfRequired("second", Permission.class);
        String reason = in.required("reason", TEXT);
        in.done();
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            long id = separate.add(organisation, first, second, reason);
            return Response.status(Response.Status.CREATED)
                    .entity(DutyPairJson.of(separate.all().stream()
                            .filter(pair -> pair.id() == id)
                            .findFirst()
                            .orElseThrow()))
                    .build();
        });
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    public void remove(@PathParam("id") long id) {
        caller.needs(Scope.ADMIN);
        separate.remove(id);
    }
}
