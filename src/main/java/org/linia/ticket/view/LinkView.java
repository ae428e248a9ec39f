package org.linia.ticket.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Refusal;
import org.linia.shared.text.Messages;
import org.linia.ticket.LinkedAct;
import org.linia.ticket.boundary.FollowLink;

/** The page behind a one-time link: it says what the link is for, and does that when its button is pressed. */
@Named("oneTimeLink")
@RequestScoped
public class LinkView {
    @Inject
    private FollowLink links;

    @Inject
    private Address address;

    @Inject
    private Messages messages;

    @Inject
    private FacesContext faces;

    private final Form form = new Form();
    private LinkedAct act;
    private String refusal;
    private String error;
    private boolean done;

    @PostConstruct
    void look() {
        try {
            act = links.look(getKey(), from());
        } catch (Refusal no) {
            refuse(no);
        }
    }

    public void follow() {
        if (act == null) {
            return;
        }
        try {
            if (act.kind() == LinkedAct.Kind.RATE) {
                links.rate(getKey(), getStars(), Typed.optional(form, "comment", Typed.REMARK), from());
            } else {
                links.follow(getKey(), reason(), from());
            }
            done = true;
        } catch (InvalidInput wrong) {
            error = said(wrong.violations().get(0).text());
        } catch (Refusal no) {
            refuse(no);
        }
    }

    private String reason() {
        String reason = form.text("reason");
        return reason == null
                ? messages.get("ticket.byLink.reason")
                : reason.substring(0, Math.min(Typed.REMARK, reason.length()));
    }

    private void refuse(Refusal no) {
        refusal = said(no.text());
    }

    private String said(Refusal.Text text) {
        return messages.of(text.key(), text.arguments().toArray());
    }

    private String from() {
        return ((HttpServletRequest) faces.getExternalContext().getRequest()).getRemoteAddr();
    }

    public String getKey() {
        return address.parameter("key");
    }

    /** What the link is for; null if it is for nothing. */
    public LinkedAct getAct() {
        return act;
    }

    /** Why the link leads nowhere; null if it does not. */
    public String getRefusal() {
        return refusal;
    }

    /** What is wrong with what was chosen or typed; null if nothing is. */
    public String getError() {
        return error;
    }

    /** How many were chosen in the mail or on the page; 0 for none. */
    public int getStars() {
        return Typed.stars(address);
    }

    public boolean isDone() {
        return done;
    }

    public Form getForm() {
        return form;
    }
}
