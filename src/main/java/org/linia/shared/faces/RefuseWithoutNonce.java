package org.linia.shared.faces;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Our forms bring their nonce along ({@link NonceForm}). Whatever comes without is none of them, and is not acted upon. */
public class RefuseWithoutNonce implements PhaseListener {
    private static final long serialVersionUID = 1;
    private static final String STATE = "jakarta.faces.ViewState";

    @Override
    public void beforePhase(PhaseEvent event) {
        ExternalContext request = event.getFacesContext().getExternalContext();
        String nonce = request.getRequestParameterMap().get("primefaces.nonce");
        if (request.getRequestParameterMap().containsKey(STATE) && (nonce == null || nonce.isBlank())) {
            event.getFacesContext().responseComplete();
            try {
                request.responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
