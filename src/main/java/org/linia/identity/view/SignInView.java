package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.Credentials;
import org.linia.identity.Keyed;
import org.linia.identity.SignInFault;
import org.linia.identity.boundary.OfferProviders;
import org.linia.identity.boundary.SignIn;
import org.linia.identity.web.Doorkeeper;
import org.linia.identity.web.Next;
import org.linia.shared.database.Database;
import org.linia.shared.problem.Refusal;
import org.linia.shared.text.Messages;

/** The sign-in page. */
@Named("signIn")
@RequestScoped
public class SignInView {
    @Inject
    private SignIn signIn;

    @Inject
    private OfferProviders providers;

    @Inject
    private Doorkeeper door;

    @Inject
    private Messages messages;

    @Inject
    private FacesContext faces;

    @Inject
    private Database database;

    private String username;
    private String password;
    private String refusal;
    private Keyed leading;
    private List<Keyed> offered;

    public void signIn() throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        if (password == null && leads(external, request)) {
            return;
        }
        try {
            AccountId account = signIn.signIn(new Credentials(text(username), text(password), request.getRemoteAddr()));
            door.letIn(account, request, (HttpServletResponse) external.getResponse());
            external.redirect(request.getContextPath() + Next.within(request.getParameter("from")));
        } catch (Refusal refused) {
            refusal =
                    messages.of(refused.text().key(), refused.text().arguments().toArray());
        }
    }

    /** An e-mail address whose domain belongs to a provider leads there by itself, in a step of its own: see SignOutView. */
    private boolean leads(ExternalContext external, HttpServletRequest request) {
        leading = providers.of(text(username)).orElse(null);
        if (leading != null) {
            external.setResponseHeader("Refresh", "0; url=" + request.getContextPath() + start(leading.key()));
        }
        return leading != null;
    }

    /** The address within this site that leads to a provider. */
    public String start(String key) {
        String from = faces.getExternalContext().getRequestParameterMap().get("from");
        return "/sso/start/" + key + "?from=" + encoded(Next.within(from))
                + (username == null ? "" : "&hint=" + encoded(username));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The providers that everybody is shown. */
    public List<Keyed> getProviders() {
        if (offered == null) {
            offered = providers.all();
        }
        return offered;
    }

    /** The provider to which the typed address leads; null for none. */
    public Keyed getLeading() {
        return leading;
    }

    /** What the database cannot hold is nobody's name or password. */
    private static String text(String typed) {
        return typed == null ? "" : typed.replace('\0', '?');
    }

    /** Why nobody was let in; null if nobody tried. */
    public String getRefusal() {
        String fault = faces.getExternalContext().getRequestParameterMap().get("refused");
        return refusal != null || leading != null || fault == null
                ? refusal
                : Arrays.stream(SignInFault.values())
                        .filter(known -> known.name().equals(fault))
                        .findFirst()
                        .map(known -> messages.word("identity.door", known))
                        .orElse(null);
    }

    public boolean isDemo() {
        return database.isEmbedded();
    }

    public List<String> getDemoUsernames() {
        return List.of("user", "operator", "engineer", "manager");
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
