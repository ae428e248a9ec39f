package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linia.identity.Caller;
import org.linia.identity.boundary.ChangePassword;
import org.linia.identity.web.Doorkeeper;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Refusal;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Messages;

/** My password here. */
@Named("ownPassword")
@RequestScoped
public class OwnPasswordView {
    @Inject
    private ChangePassword change;

    @Inject
    private Doorkeeper door;

    @Inject
    private Caller caller;

    @Inject
    private Messages messages;

    @Inject
    private Toast toast;

    private String current;
    private String wanted;

    /** All other browsers are signed out; this one goes on with a session that only it has. */
    public void change() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        try {
            change.change(current, wanted, request.getRemoteAddr());
            door.letIn(caller.id(), request, (HttpServletResponse) external.getResponse());
            external.redirect(request.getContextPath() + "/profile/me?changed=true");
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(this::say);
        } catch (Refusal refused) {
            toast.refused(refused);
        }
    }

    private void say(Violation violation) {
        String text =
                messages.of(violation.text().key(), violation.text().arguments().toArray());
        String field = violation.field().equals("current") ? "passwords:current" : "passwords:wanted";
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** How many characters my organisation asks for. */
    public int getShortest() {
        return change.rules().shortest();
    }

    public boolean isLocal() {
        return change.isPossible();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
