package org.linia.staffing.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linia.identity.AccountId;
import org.linia.identity.Member;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Viewer;
import org.linia.staffing.AbsenceDraft;
import org.linia.staffing.AbsenceRow;

/** What is typed about absences and turns on call: people by name, times as the viewer's wall clock has them. */
@RequestScoped
public class StaffingForm {
    @Inject
    private FindPeople people;

    @Inject
    private Viewer viewer;

    Form filled(AbsenceRow row) {
        AbsenceDraft draft = row.draft();
        return new Form()
                .with("version", row.version())
                .with("from", typed(draft.from()))
                .with("to", typed(draft.to()))
                .with("standIn", draft.standIn())
                .with("handsOver", draft.handsOver())
                .with("note", draft.note());
    }

    AbsenceDraft absence(Form form, AccountId whose) {
        return new AbsenceDraft(
                whose,
                moment(form, "from"),
                moment(form, "to"),
                person(form, "standIn"),
                form.flag("handsOver"),
                form.text("note"));
    }

    String typed(Instant moment) {
        return moment.atZone(viewer.getZone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    Instant moment(Form form, String field) {
        return form.moment(field, viewer.getZone());
    }

    /** @throws InvalidInput if there is nobody of that name */
    AccountId person(Form form, String field) {
        String named = form.text(field);
        return named == null
                ? null
                : people.named(named)
                        .map(Member::id)
                        .orElseThrow(() -> InvalidInput.of(field, "identity.invalid.person", named));
    }
}
