package org.linia.identity.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linia.identity.SetUp;
import org.linia.identity.boundary.SetUpHouse;
import org.linia.identity.web.Doorkeeper;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.text.Messages;

/** The page behind the one-time link of a new house. */
@Named("setUp")
@RequestScoped
public class SetUpView {
    @Inject
    private SetUpHouse house;

    @Inject
    private Doorkeeper door;

    @Inject
    private Attempt attempt;

    @Inject
    private Address address;

    @Inject
    private Messages messages;

    @Inject
    private FacesContext faces;

    private String refusal;
    private final Form form = new Form();

    @PostConstruct
    void look() {
        try {
            house.check(getToken());
        } catch (NotAllowed refused) {
            refusal = messages.get(refused.text().key());
        }
    }

    public void save() throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        boolean done =
                attempt.succeeds(() -> form.put("manager", house.setUp(getToken(), wanted(), request.getRemoteAddr())));
        if (done) {
            door.letIn((org.linia.identity.AccountId) form.get("manager"), request, (HttpServletResponse)
                    external.getResponse());
            external.redirect(request.getContextPath() + "/admin");
        }
    }

    private SetUp wanted() {
        String email = form.text("email");
        return new SetUp(
                form.text("organisationKey"),
                form.text("organisation"),
                form.text("name"),
                form.text("username"),
                email == null ? null : email.toLowerCase(java.util.Locale.ROOT),
                form.get("password") == null ? null : form.get("password").toString());
    }

    /** Why the link leads nowhere; null if it does not. */
    public String getRefusal() {
        return refusal;
    }

    public String getToken() {
        return address.parameter("token");
    }

    public Form getForm() {
        return form;
    }
}
