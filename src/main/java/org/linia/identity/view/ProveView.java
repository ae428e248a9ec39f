package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.linia.identity.Proof;
import org.linia.identity.boundary.ProveAgain;
import org.linia.identity.web.Next;
import org.linia.identity.web.SessionCookie;
import org.linia.shared.faces.Attempt;

/** Showing once more who one is: in a dialog over any page, or on a page of its own before a file. */
@Named("prove")
@RequestScoped
public class ProveView {
    @Inject
    private ProveAgain again;

    @Inject
    private Attempt attempt;

    private String shown;
    private Proof ways;

    /** Lets the dialog be drawn, which only then asks what the person can show. */
    public void ask() {
        // that its form was sent says it all
    }

    /** Whether the form of the dialog was sent, be it still empty. */
    public boolean isAsked() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .containsKey("proving");
    }

    public Proof getWays() {
        if (ways == null) {
            ways = again.ways();
        }
        return ways;
    }

    public void confirm() {
        isProved();
    }

    private boolean isProved() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return attempt.succeeds(
                () -> again.byPassword(SessionCookie.read(request).orElse(""), shown, request.getRemoteAddr()));
    }

    /** The same on a page of its own, which goes on to what was wanted. */
    public void goOn() throws IOException {
        if (isProved()) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + getFrom());
        }
    }

    public String getFrom() {
        return Next.within(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("from"));
    }

    /** The address within this site that leads to a provider, and from there to what was wanted. */
    public String start(String key, String wanted) {
        return "/sso/start/" + key + "?again=true&from=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }
}
