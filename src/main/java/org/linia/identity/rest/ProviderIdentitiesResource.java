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
import org.linia.identity.Caller;
import org.linia.identity.IdentityKind;
import org.linia.identity.Scope;
import org.linia.identity.boundary.ProviderIdentities;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;

/** Whom an identity provider knows by which account; managers link people and programs by hand. */
@Path("identity-providers/{key}/identities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProviderIdentitiesResource {
    private static final int TEXT = 320;

    @Inject
    private ProviderIdentities identities;

    @Inject
    private Caller caller;

    @Inject
    private SafeRepeat once;

    @PathParam("key")
    private String provider;

    @GET
    public Page<ProviderIdentityJson> list() {
        caller.needs(Scope.READ);
        return new Page<>(
                identities.all(provider).stream().map(ProviderIdentityJson::of).toList(), null);
    }

    @POST
    public Response link(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.ADMIN);
        IdentityKind kind = in.oneOfRequired("kind", IdentityKind.class);
        String subject = in.required("subject", TEXT);
        String account = in.required("account", TEXT);
        in.done();
        return once.answer(caller.id().value(), posting, in.canonical(), () -> Response.status(Response.Status.CREATED)
                .entity(ProviderIdentityJson.of(identities.link(provider, kind, subject, account)))
                .build());
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    public void unlink(@PathParam("id") long id) {
        caller.needs(Scope.ADMIN);
        identities.unlink(provider, id);
    }
}
