package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.identity.KeptResource;
import org.linia.identity.OrganisationRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.shared.rest.JsonInput;

/** The organisations that a manager administers. */
@Path("organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationsResource extends KeptResource<OrganisationJson> {
    private static final int TEXT = 300;

    @Inject
    private AdministerOrganisations organisations;

    @Override
    protected List<OrganisationJson> all() {
        return organisations.all().stream().map(OrganisationJson::of).toList();
    }

    @Override
    protected OrganisationJson find(String key) {
        return OrganisationJson.of(organisations.read(key));
    }

    @Override
    protected Supplier<OrganisationJson> creation(JsonInput in) {
        String key = in.required("key", TEXT);
        String name = in.required("name", TEXT);
        String team = in.required("team", TEXT);
        in.done();
        return () -> OrganisationJson.of(organisations.create(key, name, team));
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        OrganisationRow before = organisations.read(key);
        String name = in.has("name") ? in.required("name", TEXT) : before.name();
        Boolean active = in.flag("active");
        in.done();
        organisations.change(key, version, name, active == null ? before.active() : active);
    }
}
