package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.linia.identity.ErasurePlan;
import org.linia.identity.boundary.ErasePerson;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;

/** Erasing the person of the account on the page, after a look at what that means. */
@Named("erasure")
@RequestScoped
public class ErasureView {
    @Inject
    private AccountView account;

    @Inject
    private ErasePerson erase;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    private final Form form = new Form();
    private ErasurePlan plan;
    private boolean answered;

    public void look() {
        attempt.succeeds(() -> plan = erase.preview(account.getRow().id(), form.flag("messages")));
    }

    public void erase() {
        answered = true;
        if (attempt.succeeds(
                () -> plan = erase.erase(account.getRow().id(), form.number("version"), form.flag("messages")))) {
            plan = null;
            account.read();
            form.clear();
            toast.done("identity.erasure.done", account.getRow().name());
        } else {
            form.put("version", attempt.version(form.number("version")));
        }
    }

    /** Null until it was asked for. */
    public ErasurePlan getPlan() {
        return plan;
    }

    /** Whether it can be done now: it was looked at, and nothing hinders it. Whoever presses the button has seen it so. */
    public boolean isReady() {
        return plan == null ? isPressed() : some(plan.hinders()).isEmpty();
    }

    private boolean isPressed() {
        return !answered
                && FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .containsKey("erasure:erase");
    }

    public List<Map.Entry<String, Long>> some(Map<String, Long> counts) {
        return counts.entrySet().stream().filter(one -> one.getValue() > 0).toList();
    }

    public Form getForm() {
        form.putIfAbsent(
                "version", account.getRow() == null ? 0 : account.getRow().version());
        return form;
    }
}
