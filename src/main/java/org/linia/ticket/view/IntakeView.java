package org.linia.ticket.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.shared.text.Messages;
import org.linia.ticket.Channel;
import org.linia.ticket.NewTicket;

/** A call comes in: what it is about, and the ticket that it becomes. */
@Named("intake")
@ViewScoped
public class IntakeView extends NewTicketForm {
    private static final long serialVersionUID = 1;

    @Inject
    private CallingView calling;

    @Inject
    private Messages messages;

    private Integer affected = 1;

    /** Opens the ticket for the person who calls, and shows it. */
    public String open() {
        if (calling.getPerson() == null) {
            say("sought", messages.get("ticket.intake.whoFirst"));
            FacesContext.getCurrentInstance().validationFailed();
            return null;
        }
        Long number = send();
        return number == null ? null : "/desk/ticket?faces-redirect=true&number=" + number;
    }

    @Override
    protected String prefix() {
        return "call";
    }

    @Override
    protected NewTicket wanted() {
        return new NewTicket(
                getTitle(),
                getType(),
                getDescription(),
                calling.getCaller(),
                getCategory(),
                null,
                getImpact(),
                getUrgency(),
                affected,
                asked(),
                null,
                Channel.PHONE);
    }

    public Integer getAffected() {
        return affected;
    }

    public void setAffected(Integer affected) {
        this.affected = affected;
    }
}
