package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.identity.Caller;
import org.linia.identity.KeptResource;
import org.linia.identity.ProviderCheck;
import org.linia.identity.ProviderDraft;
import org.linia.identity.Scope;
import org.linia.identity.boundary.AdministerProviders;
import org.linia.identity.boundary.CheckProvider;
import org.linia.identity.rest.ProviderCheckJson.FaultJson;
import org.linia.identity.web.Here;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.text.Messages;

/** Identity providers: managers keep and try them. */
@Path("identity-providers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProvidersResource extends KeptResource<ProviderJson> {
    @Inject
    private AdministerProviders providers;

    @Inject
    private CheckProvider check;

    @Inject
    private Caller caller;

    @Inject
    private Here here;

    @Inject
    private Messages messages;

    @Context
    private HttpServletRequest request;

    @Override
    protected List<ProviderJson> all() {
        return providers.all().stream().map(ProviderJson::of).toList();
    }

    @Override
    protected ProviderJson find(String key) {
        return ProviderJson.of(providers.read(key));
    }

    @Override
    protected Supplier<ProviderJson> creation(JsonInput in) {
        ProviderDraft draft = ProviderInput.created(in);
        return () -> {
            providers.create(draft);
            return find(draft.key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        providers.change(
                key, version, ProviderInput.changed(in, providers.read(key).draft()));
    }

    /** Asks the provider now, and changes nothing. */
    @POST
    @Path("{key}/check")
    public ProviderCheckJson check(@PathParam("key") String key) {
        caller.needs(Scope.ADMIN);
        ProviderCheck found = check.check(key, here.of(request));
        return new ProviderCheckJson(
                found.faults().isEmpty(),
                found.faults().stream()
                        .map(one -> new FaultJson(
                                one.fault(),
                                messages.of(
                                        one.text().key(), one.text().arguments().toArray())))
                        .toList(),
                found.redirectUri(),
                found.logoutUri());
    }
}
