package org.linia.staffing.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.staffing.TurnDraft;
import org.linia.staffing.TurnRow;
import org.linia.staffing.boundary.KeepOnCall;

/** The rota of those on call: all turns, adding one, taking one away. */
@Named("onCall")
@RequestScoped
public class OnCallView {
    @Inject
    private KeepOnCall keep;

    @Inject
    private StaffingForm typed;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Clock clock;

    private Form form = new Form();
    private List<TurnRow> rows;

    public List<TurnRow> getRows() {
        if (rows == null) {
            rows = keep.all();
        }
        return rows;
    }

    public boolean isRunning(TurnRow row) {
        return !row.draft().from().isAfter(clock.instant());
    }

    public void add() {
        if (attempt.succeeds(() -> keep.create(new TurnDraft(
                form.text("team"),
                typed.person(form, "person"),
                typed.moment(form, "from"),
                typed.moment(form, "to"))))) {
            form = new Form();
            rows = null;
            toast.done("staffing.turn.added");
        }
    }

    public void withdraw(TurnRow row) {
        if (attempt.succeeds(() -> keep.withdraw(row.id(), row.version()))) {
            rows = null;
            toast.done("staffing.turn.withdrawn");
        }
    }

    public Form getForm() {
        return form;
    }
}
