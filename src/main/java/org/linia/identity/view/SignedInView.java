package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.identity.SignedIn;
import org.linia.identity.boundary.EndSessions;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;

/** Where the account on the page is signed in. */
@Named("signedIn")
@RequestScoped
public class SignedInView {
    @Inject
    private AccountView account;

    @Inject
    private EndSessions sessions;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    private final Form form = new Form();
    private SignedIn now;

    public SignedIn getNow() {
        if (now == null) {
            now = sessions.of(account.getRow().id());
        }
        return now;
    }

    public void end() {
        if (attempt.succeeds(() -> sessions.end(account.getRow().id(), form.flag("personalTokens")))) {
            toast.done("identity.signedIn.ended", account.getRow().name());
        }
        now = null;
    }

    public Form getForm() {
        return form;
    }
}
