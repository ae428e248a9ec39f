package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.identity.boundary.MarkBreakGlass;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;

/** Whether the account on the page is kept for emergencies. */
@Named("breakGlass")
@RequestScoped
public class BreakGlassView {
    @Inject
    private AccountView account;

    @Inject
    private MarkBreakGlass mark;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    private Form form;

    public void save() {
        if (attempt.succeeds(() -> mark.mark(account.getRow().id(), form.number("version"), form.flag("breakGlass")))) {
            account.read();
            form = null;
            toast.done("identity.breakGlass.saved", account.getRow().name());
        } else {
            form.put("version", attempt.version(form.number("version")));
        }
    }

    public Form getForm() {
        if (form == null) {
            form = new Form()
                    .with("version", account.getRow().version())
                    .with("breakGlass", account.getRow().breakGlass());
        }
        return form;
    }
}
