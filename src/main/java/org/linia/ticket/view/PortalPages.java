package org.linia.ticket.view;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linia.shared.problem.NotFound;

/** What the pages about one ticket share: its number in the address, and the answer when it is not there. */
final class PortalPages {
    private PortalPages() {}

    /** @throws NotFound if it is no number */
    static long number(String asked) {
        if (asked == null || !asked.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(asked);
    }

    static void notThere() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        faces.responseComplete();
    }
}
