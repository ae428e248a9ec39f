package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.Credentials;
import org.linia.identity.boundary.SignIn;
import org.linia.identity.web.Doorkeeper;
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

    public void signIn() throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        try {
            AccountId account = signIn.signIn(new Credentials(text(username), text(password), request.getRemoteAddr()));
            door.letIn(account, request, (HttpServletResponse) external.getResponse());
            external.redirect(request.getContextPath() + Next.within(request.getParameter("from")));
        } catch (Refusal refused) {
            refusal =
                    messages.of(refused.text().key(), refused.text().arguments().toArray());
        }
    }

    /** What the database cannot hold is nobody's name or password. */
    private static String text(String typed) {
        return typed == null ? "" : typed.replace('\0', '?');
    }

    /** Why nobody was let in; null if nobody tried. */
    public String getRefusal() {
        return refusal;
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
