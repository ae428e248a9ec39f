package org.linia.staffing.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.identity.AccountId;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.staffing.AbsenceRow;
import org.linia.staffing.boundary.KeepAbsences;

/** A manager's editing of one absence, or making one when the address names none. */
@Named("absenceEditor")
@RequestScoped
public class AbsenceView extends Editor<AbsenceRow> {
    @Inject
    private KeepAbsences absences;

    @Inject
    private StaffingForm typed;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    @Override
    protected AbsenceRow find(String key) {
        if (!key.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return absences.read(Long.parseLong(key));
    }

    @Override
    protected Form blank() {
        return new Form();
    }

    @Override
    protected Form filled(AbsenceRow stored) {
        return typed.filled(stored);
    }

    @Override
    protected String create() {
        AccountId whose = typed.person(getForm(), "person");
        if (whose == null) {
            throw InvalidInput.of("person", "shared.invalid.required");
        }
        return "/admin/absence?key=" + absences.create(typed.absence(getForm(), whose));
    }

    @Override
    protected void change(long version) {
        absences.change(
                getRow().id(),
                version,
                typed.absence(getForm(), getRow().draft().person()));
    }

    @Override
    protected void takeBack(long version) {
        throw new NotFound();
    }

    /** Takes it from the list; what was handed over stays where it is. */
    public String withdraw() {
        long version = getForm().number("version");
        if (!attempt.succeeds(() -> absences.withdraw(getRow().id(), version))) {
            getForm().put("version", attempt.version(version));
            return null;
        }
        toast.done("staffing.absence.withdrawn", getRow().name());
        address.keepMessages();
        return "/admin/absences?faces-redirect=true";
    }

    @Override
    protected String texts() {
        return "staffing.absence";
    }

    @Override
    protected String name() {
        return getRow() == null ? getForm().text("person") : getRow().name();
    }

    @Override
    protected String subject(AbsenceRow stored) {
        return "absence:" + stored.id();
    }
}
