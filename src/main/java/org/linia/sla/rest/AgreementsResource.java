package org.linia.sla.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
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
import org.linia.sla.AgreementDraft;
import org.linia.sla.boundary.AdministerAgreements;

/** The agreements by which promises are made; every change is the next version. */
@Path("agreements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AgreementsResource extends KeptResource<AgreementJson> {
    private static final int FAR = 10_000;

    @Inject
    private AdministerAgreements agreements;

    @Inject
    private Caller caller;

    @Override
    protected List<AgreementJson> all() {
        return agreements.all().stream().map(AgreementJson::of).toList();
    }

    @Override
    protected AgreementJson find(String key) {
        return AgreementJson.of(agreements.read(key));
    }

    @Override
    protected Supplier<AgreementJson> creation(JsonInput in) {
        AgreementDraft draft = AgreementInput.read(in, null);
        return () -> {
            agreements.create(draft);
            return find(draft.key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        agreements.change(
                key, version, AgreementInput.read(in, agreements.read(key).draft()));
    }

    /** Moves it in the order of its kind: so many places down, up if negative. */
    @POST
    @Path("{key}/move")
    public Response move(@PathParam("key") String key, JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        Integer by = in.numberRequired("by", -FAR, FAR);
        in.done();
        agreements.move(key, Versions.expected(headers, () -> find(key).version()), by);
        AgreementJson moved = find(key);
        return Response.ok(moved).tag(Versions.tag(moved.version())).build();
    }
}
