package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.identity.boundary.ResetPassword;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;

/** A new password for the account on the page. */
@Named("newPassword")
@RequestScoped
public class PasswordView {
    @Inject
    private AccountView account;

    @Inject
    private ResetPassword reset;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    private final Form form = new Form();

    public void save() {
        String password =
                form.get("password") == null ? null : form.get("password").toString();
        if (attempt.succeeds(() -> reset.reset(account.getRow().id(), form.number("version"), password))) {
            account.read();
            form.clear();
            toast.done("identity.password.saved", account.getRow().name());
        } else {
            form.put("version", attempt.version(form.number("version")));
        }
    }

    /** How many characters the organisation asks for. */
    public int getShortest() {
        return reset.rules(account.getRow().id()).shortest();
    }

    public Form getForm() {
        form.putIfAbsent(
                "version", account.getRow() == null ? 0 : account.getRow().version());
        return form;
    }
}
