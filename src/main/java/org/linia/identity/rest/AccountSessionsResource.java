package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.identity.SignedIn;
import org.linia.identity.boundary.EndSessions;

/** By how many ways an account is signed in, and the end of all of them. */
@Path("accounts/{id:\\d{1,18}}/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountSessionsResource {
    @Inject
    private EndSessions sessions;

    @Inject
    private Caller caller;

    @PathParam("id")
    private long id;

    @GET
    public SignedIn read() {
        caller.needs(Scope.ADMIN);
        return sessions.of(new AccountId(id));
    }

    /** @param personalTokens whether what was made for programs ends too */
    @DELETE
    public void end(@QueryParam("personalTokens") @DefaultValue("false") boolean personalTokens) {
        caller.needs(Scope.ADMIN);
        sessions.end(new AccountId(id), personalTokens);
    }
}
