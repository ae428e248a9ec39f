package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.identity.DepartmentId;
import org.linia.identity.KeptResource;
import org.linia.identity.OrganisationRow.DepartmentRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.identity.rest.OrganisationJson.DepartmentJson;
import org.linia.shared.problem.NotFound;
import org.linia.shared.rest.JsonInput;

/** The departments of an organisation. */
@Path("organisations/{organisation}/departments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DepartmentsResource extends KeptResource<DepartmentJson> {
    private static final int TEXT = 300;

    @Inject
    private AdministerOrganisations organisations;

    @PathParam("organisation")
    private String organisation;

    @Override
    protected List<DepartmentJson> all() {
        return organisations.read(organisation).departments().stream()
                .map(DepartmentJson::of)
                .toList();
    }

    @Override
    protected DepartmentJson find(String id) {
        return DepartmentJson.of(row(id));
    }

    private DepartmentRow row(String id) {
        return organisations.read(organisation).departments().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Override
    protected Supplier<DepartmentJson> creation(JsonInput in) {
        DepartmentRow wanted = read(in, new DepartmentRow(null, null, null, false, true, 0));
        return () -> find(organisations.saveDepartment(organisation, wanted).toString());
    }

    @Override
    protected void change(String id, long version, JsonInput in) {
        organisations.saveDepartment(organisation, read(in, row(id).from(version)));
    }

    private static DepartmentRow read(JsonInput in, DepartmentRow before) {
        Long parent = Ids.id(in, "parent");
        Boolean shares = in.flag("sharesTickets");
        Boolean active = in.flag("active");
        DepartmentRow wanted = new DepartmentRow(
                before.id(),
                in.has("parent") ? (parent == null ? null : new DepartmentId(parent)) : before.parent(),
                before.id() == null || in.has("name") ? in.required("name", TEXT) : before.name(),
                shares == null ? before.sharesTickets() : shares,
                active == null ? before.active() : active,
                before.version());
        in.done();
        return wanted;
    }
}
