package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.linia.identity.AccessJson;
import org.linia.identity.AccountFacts;
import org.linia.identity.AccountId;
import org.linia.identity.AccountRow;
import org.linia.identity.Caller;
import org.linia.identity.Role;
import org.linia.identity.Scope;
import org.linia.identity.boundary.ExplainAccess;
import org.linia.identity.boundary.FindAccounts;
import org.linia.identity.boundary.GrantRoles;
import org.linia.identity.boundary.ResetPassword;
import org.linia.identity.boundary.SaveAccount;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Versions;

/** One account: read, change, give roles and a password. Every change names the version it is made from. */
@Path("accounts/{id:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {
    private static final int TEXT = 1_000;

    @Inject
    private FindAccounts find;

    @Inject
    private SaveAccount save;

    @Inject
    private GrantRoles grant;

    @Inject
    private ResetPassword password;

    @Inject
    private ExplainAccess explain;

    @Inject
    private Caller caller;

    @PathParam("id")
    private long id;

    @GET
    public Response read(@Context Request request) {
        caller.needs(Scope.READ);
        AccountRow account = find.read(new AccountId(id));
        return Versions.read(request, account.version(), AccountJson.of(account));
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version = Versions.expected(headers, this::current);
        AccountFacts facts = AccountInput.changed(in, find.read(new AccountId(id)));
        save.change(new AccountId(id), version, facts);
        return now();
    }

    /** Those it shall hold from now on: acts at its next request. */
    @PUT
    @Path("roles")
    public Response roles(JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version = Versions.expected(headers, this::current);
        Set<Role> roles = AccountInput.roles(in);
        grant.grant(new AccountId(id), version, roles);
        return now();
    }

    /** What it can see and do, and why. */
    @GET
    @Path("access")
    public AccessJson access() {
        caller.needs(Scope.ADMIN);
        return AccessJson.of(explain.of(new AccountId(id)));
    }

    @PUT
    @Path("password")
    public Response password(JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version = Versions.expected(headers, this::current);
        String wanted = in.required("password", TEXT);
        in.done();
        password.reset(new AccountId(id), version, wanted);
        return now();
    }

    private long current() {
        return find.read(new AccountId(id)).version();
    }

    private Response now() {
        AccountRow account = find.read(new AccountId(id));
        return Response.ok(AccountJson.of(account))
                .tag(Versions.tag(account.version()))
                .build();
    }
}
