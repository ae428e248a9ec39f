package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.LongSupplier;
import org.linia.identity.Caller;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationRow.DepartmentRow;
import org.linia.identity.OrganisationRow.OfficeRow;
import org.linia.identity.Scope;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.identity.rest.OrganisationJson.DepartmentJson;
import org.linia.identity.rest.OrganisationJson.OfficeJson;
import org.linia.shared.problem.NotFound;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.Versions;

/** Departments and offices of an organisation. */
@Path("organisations/{key}/{part:departments|offices}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationPartsResource {
    private static final int TEXT = 300;

    @Inject
    private AdministerOrganisations organisations;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @PathParam("key")
    private String key;

    @PathParam("part")
    private String part;

    @POST
    public Response create(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.ADMIN);
        LongSupplier save = isDepartment()
                ? department(in, new DepartmentRow(null, null, null, false, true, 0))
                : office(in, new OfficeRow(null, null, "UTC", true, 0));
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            long id = save.getAsLong();
            return answer(Response.created(URI.create("organisations/" + key + "/" + part + "/" + id)), id);
        });
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response read(@PathParam("id") long id, @Context Request request) {
        caller.needs(Scope.READ);
        return isDepartment()
                ? Versions.read(request, department(id).version(), DepartmentJson.of(department(id)))
                : Versions.read(request, office(id).version(), OfficeJson.of(office(id)));
    }

    @PATCH
    @Path("{id:\\d{1,18}}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") long id, JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version = Versions.expected(
                headers,
                () -> isDepartment() ? department(id).version() : office(id).version());
        LongSupplier save = isDepartment()
                ? department(in, department(id).from(version))
                : office(in, office(id).from(version));
        return answer(Response.ok(), save.getAsLong());
    }

    private boolean isDepartment() {
        return part.equals("departments");
    }

    private Response answer(Response.ResponseBuilder response, long id) {
        return isDepartment()
                ? response.tag(Versions.tag(department(id).version()))
                        .entity(DepartmentJson.of(department(id)))
                        .build()
                : response.tag(Versions.tag(office(id).version()))
                        .entity(OfficeJson.of(office(id)))
                        .build();
    }

    private DepartmentRow department(long id) {
        return organisations.read(key).departments().stream()
                .filter(one -> one.id().value() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private OfficeRow office(long id) {
        return organisations.read(key).offices().stream()
                .filter(one -> one.id().value() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private LongSupplier department(JsonInput in, DepartmentRow before) {
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
        return () -> organisations.saveDepartment(key, wanted).value();
    }

    private LongSupplier office(JsonInput in, OfficeRow before) {
        Boolean active = in.flag("active");
        OfficeId id = before.id();
        OfficeRow wanted = new OfficeRow(
                id,
                id == null || in.has("name") ? in.required("name", TEXT) : before.name(),
                id == null || in.has("timeZone") ? in.required("timeZone", TEXT) : before.timeZone(),
                active == null ? before.active() : active,
                before.version());
        in.done();
        return () -> organisations.saveOffice(key, wanted).value();
    }
}
