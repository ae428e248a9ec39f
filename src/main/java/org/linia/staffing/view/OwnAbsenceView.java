package org.linia.staffing.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.identity.Caller;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.staffing.AbsenceRow;
import org.linia.staffing.boundary.KeepAbsences;

/** When I am away, on my profile. */
@Named("ownAbsence")
@RequestScoped
public class OwnAbsenceView {
    @Inject
    private KeepAbsences absences;

    @Inject
    private StaffingForm typed;

    @Inject
    private Caller caller;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private AbsencesView shown;

    private Form form = new Form();

    public void add() {
        if (attempt.succeeds(() -> absences.create(typed.absence(form, caller.id())))) {
            form = new Form();
            shown.changed();
            toast.done("staffing.own.added");
        }
    }

    public void withdraw(AbsenceRow row) {
        if (attempt.succeeds(() -> absences.withdraw(row.id(), row.version()))) {
            shown.changed();
            toast.done("staffing.own.withdrawn");
        }
    }

    public Form getForm() {
        return form;
    }
}
