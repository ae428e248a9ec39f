package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.ErasurePlan;
import org.linia.identity.Scope;
import org.linia.identity.boundary.ErasePerson;
import org.linia.identity.boundary.FindAccounts;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Versions;

/** Erasing a person: what it would mean, and doing it. It cannot be undone. */
@Path("accounts/{id:\\d{1,18}}/erasure")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {
    @Inject
    private ErasePerson erase;

    @Inject
    private FindAccounts find;

    @Inject
    private Caller caller;

    @PathParam("id")
    private long id;

    /** @param messages whether what the person wrote on tickets would go as well */
    @GET
    public ErasurePlan preview(@QueryParam("messages") @DefaultValue("false") boolean messages) {
        caller.needs(Scope.ADMIN);
        return erase.preview(new AccountId(id), messages);
    }

    /** Answers with what went and what stayed. */
    @POST
    public ErasurePlan erase(JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        Boolean messages = in.flag("messages");
        in.done();
        long version =
                Versions.expected(headers, () -> find.read(new AccountId(id)).version());
        return erase.erase(new AccountId(id), version, Boolean.TRUE.equals(messages));
    }
}
