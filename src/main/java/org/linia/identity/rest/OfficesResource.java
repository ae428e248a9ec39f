package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.identity.KeptResource;
import org.linia.identity.OrganisationRow.OfficeRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.identity.rest.OrganisationJson.OfficeJson;
import org.linia.shared.problem.NotFound;
import org.linia.shared.rest.JsonInput;

/** The offices of an organisation. */
@Path("organisations/{organisation}/offices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfficesResource extends KeptResource<OfficeJson> {
    private static final int TEXT = 300;

    @Inject
    private AdministerOrganisations organisations;

    @PathParam("organisation")
    private String organisation;

    @Override
    protected List<OfficeJson> all() {
        return organisations.read(organisation).offices().stream()
                .map(OfficeJson::of)
                .toList();
    }

    @Override
    protected OfficeJson find(String id) {
        return OfficeJson.of(row(id));
    }

    private OfficeRow row(String id) {
        return organisations.read(organisation).offices().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Override
    protected Supplier<OfficeJson> creation(JsonInput in) {
        OfficeRow wanted = read(in, new OfficeRow(null, null, "UTC", true, 0));
        return () -> find(organisations.saveOffice(organisation, wanted).toString());
    }

    @Override
    protected void change(String id, long version, JsonInput in) {
        organisations.saveOffice(organisation, read(in, row(id).from(version)));
    }

    private static OfficeRow read(JsonInput in, OfficeRow before) {
        boolean isNew = before.id() == null;
        Boolean active = in.flag("active");
        OfficeRow wanted = new OfficeRow(
                before.id(),
                isNew || in.has("name") ? in.required("name", TEXT) : before.name(),
                isNew || in.has("timeZone") ? in.required("timeZone", TEXT) : before.timeZone(),
                active == null ? before.active() : active,
                before.version());
        in.done();
        return wanted;
    }
}
