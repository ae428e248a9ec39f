package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linia.identity.web.Doorkeeper;

/** Signing out, from any page. */
@Named("signOut")
@RequestScoped
public class SignOutView {
    @Inject
    private Doorkeeper door;

    @Inject
    private FacesContext faces;

    public void signOut() throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        door.letOut(request, (HttpServletResponse) external.getResponse());
        external.redirect(request.getContextPath() + "/sign-in");
    }
}
