package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.linia.identity.web.Doorkeeper;

/**
 * Signing out, from any page. Whoever came from an identity provider goes on there by a page of ours: a form may lead to
 * no other site, not even by a redirect.
 */
@Named("signOut")
@RequestScoped
public class SignOutView {
    @Inject
    private Doorkeeper door;

    @Inject
    private FacesContext faces;

    private String next;

    public String signOut() throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Optional<URI> there = door.letOut(request, (HttpServletResponse) external.getResponse());
        if (there.isEmpty()) {
            external.redirect(request.getContextPath() + "/sign-in");
            return null;
        }
        next = there.get().toString();
        external.setResponseHeader("Refresh", "0; url=" + next);
        return "/signed-out";
    }

    /** Where to sign out at the provider; null if there is nothing left to do. */
    public String getNext() {
        return next;
    }
}
