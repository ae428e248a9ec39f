package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.linia.identity.AccountId;
import org.linia.identity.AccountRow;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.identity.boundary.FindAccounts;
import org.linia.identity.boundary.MarkBreakGlass;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Versions;

/** Whether an account comes in with a password also where those of everybody else are refused. */
@Path("accounts/{id:\\d{1,18}}/break-glass")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BreakGlassResource {
    @Inject
    private FindAccounts find;

    @Inject
    private MarkBreakGlass mark;

    @Inject
    private Caller caller;

    @PUT
    public Response mark(@PathParam("id") long id, JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version =
                Versions.expected(headers, () -> find.read(new AccountId(id)).version());
        Boolean wanted = in.flag("breakGlass");
        if (wanted == null) {
            in.violated("breakGlass", "shared.invalid.required");
        }
        in.done();
        mark.mark(new AccountId(id), version, wanted);
        AccountRow now = find.read(new AccountId(id));
        return Response.ok(AccountJson.of(now)).tag(Versions.tag(now.version())).build();
    }
}
