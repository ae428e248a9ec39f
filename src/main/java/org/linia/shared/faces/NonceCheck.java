package org.linia.shared.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Refuses a form of somebody who is signed in that was sent without the nonce of its page, before anything of it is done:
 * PrimeFaces asks for the nonce only when the answer is written. {@link FailedForms} answers.
 */
public class NonceCheck implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        boolean restored = context.isPostback() && context.getViewRoot() != null && !context.getResponseComplete();
        if (restored && context.getExternalContext().getUserPrincipal() != null) {
            PrimeFacesContext.getCspState(context).getNonce();
        }
    }
}
