package org.linia.staffing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.linia.identity.Scope;
import org.linia.shared.rest.JsonInput;
import org.linia.staffing.AbsenceDraft;
import org.linia.staffing.boundary.KeepAbsences;

/** Absences: staff write their own, managers everybody's. */
@Path("absences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AbsencesResource extends RotaResource<AbsenceJson, AbsenceDraft> {
    @Inject
    private KeepAbsences absences;

    @Inject
    private StaffingInput input;

    @Override
    protected Scope writing() {
        return Scope.WRITE;
    }

    @Override
    protected List<AbsenceJson> all() {
        return absences.all().stream().map(AbsenceJson::of).toList();
    }

    @Override
    protected AbsenceJson read(long id) {
        return AbsenceJson.of(absences.read(id));
    }

    @Override
    protected AbsenceDraft draft(long id) {
        return absences.read(id).draft();
    }

    @Override
    protected AbsenceDraft typed(JsonInput in, AbsenceDraft before) {
        return input.absence(in, before);
    }

    @Override
    protected long create(AbsenceDraft draft) {
        return absences.create(draft);
    }

    @Override
    protected void change(long id, long version, AbsenceDraft draft) {
        absences.change(id, version, draft);
    }

    @Override
    protected void withdraw(long id, long version) {
        absences.withdraw(id, version);
    }
}
