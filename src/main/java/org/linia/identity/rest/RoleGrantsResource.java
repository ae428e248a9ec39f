package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.identity.GrantRow;
import org.linia.identity.HolderKind;
import org.linia.identity.NewGrant;
import org.linia.identity.Scope;
import org.linia.identity.boundary.GiveRoles;
import org.linia.shared.paging.Page;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;

/** To whom roles are given. */
@Path("role-grants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RoleGrantsResource {
    private static final int TEXT = 500;
    private static final int LONGEST = 3_650;

    @Inject
    private GiveRoles give;

    @Inject
    private Caller caller;

    @Inject
    private SafeRepeat once;

    /**
     * @param role those of it; without, those of all roles that nobody has given or reviewed for so long
     * @param unreviewedDays how long
     */
    @GET
    public Page<GrantJson> list(
            @QueryParam("role") String role, @QueryParam("unreviewedDays") @DefaultValue("180") int unreviewedDays) {
        caller.needs(Scope.ADMIN);
        if (unreviewedDays < 0 || unreviewedDays > LONGEST) {
            throw InvalidInput.of("unreviewedDays", "shared.invalid.range", 0, LONGEST);
        }
        List<GrantRow> rows = role == null ? give.unreviewed(Duration.ofDays(unreviewedDays)) : give.of(role);
        return new Page<>(rows.stream().map(GrantJson::of).toList(), null);
    }

    @POST
    public Response give(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.ADMIN);
        NewGrant wanted = new NewGrant(
                in.required("role", TEXT),
                in.oneOfRequired("kind", HolderKind.class),
                in.required("holder", TEXT),
                in.moment("from"),
                in.moment("until"));
        in.done();
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            long id = give.give(wanted);
            GrantRow made = give.of(wanted.role()).stream()
                    .filter(row -> row.id() == id)
                    .findFirst()
                    .orElseThrow();
            return Response.status(Response.Status.CREATED)
                    .entity(GrantJson.of(made))
                    .build();
        });
    }

    /** Takes it back; acts at the next request of whom it concerns. */
    @DELETE
    @Path("{id:\\d{1,18}}")
    public void takeBack(@PathParam("id") long id) {
        caller.needs(Scope.ADMIN);
        give.takeBack(id);
    }

    /** Says that it is still right. */
    @POST
    @Path("{id:\\d{1,18}}/review")
    public void review(@PathParam("id") long id) {
        caller.needs(Scope.ADMIN);
        give.review(id);
    }
}
