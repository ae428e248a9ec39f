package org.linia.staffing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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
import org.linia.staffing.AbsenceDraft;
import org.linia.staffing.boundary.KeepAbsences;

/** Absences: staff write their own, managers everybody's. */
@Path("absences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AbsencesResource extends KeptResource<AbsenceJson> {
    @Inject
    private KeepAbsences absences;

    @Inject
    private StaffingInput input;

    @Inject
    private Caller caller;

    @DELETE
    @Path("{key}")
    public Response withdraw(@PathParam("key") String key, @Context HttpHeaders headers) {
        caller.needs(writing());
        long version = Versions.expected(headers, () -> find(key).version());
        absences.withdraw(StaffingInput.id(key), version);
        return Response.noContent().build();
    }

    @Override
    protected Scope writing() {
        return Scope.WRITE;
    }

    @Override
    protected List<AbsenceJson> all() {
        return absences.all().stream().map(AbsenceJson::of).toList();
    }

    @Override
    protected AbsenceJson find(String key) {
        return AbsenceJson.of(absences.read(StaffingInput.id(key)));
    }

    @Override
    protected Supplier<AbsenceJson> creation(JsonInput in) {
        AbsenceDraft draft = input.absence(in, null);
        return () -> find(Long.toString(absences.create(draft)));
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        long id = StaffingInput.id(key);
        absences.change(id, version, input.absence(in, absences.read(id).draft()));
    }
}
