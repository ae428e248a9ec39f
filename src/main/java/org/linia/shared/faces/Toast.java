package org.linia.shared.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFresh;
import org.linia.shared.problem.Refusal;
import org.linia.shared.text.Messages;
import org.primefaces.PrimeFaces;

/**
 * What a view says after an act, as a toast at the bottom right; nothing in the page has to be updated for it. Texts are
 * keys with arguments. Errors that belong to one field go to that field instead.
 */
@RequestScoped
public class Toast {

    private final Messages messages;

    protected Toast() {
        this(null);
    }

    @Inject
    public Toast(Messages messages) {
        this.messages = messages;
    }

    public void done(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_INFO, key, arguments);
    }

    public void warn(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_WARN, key, arguments);
    }

    public void failed(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_ERROR, key, arguments);
    }

    /**
     * Says what was done and offers to undo it for ten seconds.
     *
     * @param command name of a {@code p:remoteCommand} (or function) of the page; called with the parameter {@code undo}
     * @param token what to undo; comes back as the value of that parameter
     */
    public void undoable(String command, String token, String key, Object... arguments) {
        FacesContext.getCurrentInstance().addMessage(null, new Undoable(messages.of(key, arguments), command, token));
    }

    /** Says why a use case refused; of several violations the first. */
    public void refused(Refusal refused) {
        if (refused instanceof NotFresh) {
            askAgain();
            return;
        }
        Refusal.Text why = refused instanceof InvalidInput invalid
                ? invalid.violations().get(0).text()
                : refused.text();
        failed(why.key(), why.arguments().toArray());
    }

    /**
     * Lets the page ask its person to show once more who they are, and then do the same again: nothing of it is drawn anew,
     * so that whatever was typed stays.
     */
    private void askAgain() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            faces.getPartialViewContext().getRenderIds().clear();
            PrimeFaces.current().ajax().addCallbackParam("proveAgain", true);
        } else {
            failed("identity.refused.notFresh");
        }
    }

    private void add(Severity severity, String key, Object... arguments) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(severity, messages.of(key, arguments), null));
    }
}
