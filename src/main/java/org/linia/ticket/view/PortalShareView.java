package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.Refusal;
import org.linia.ticket.TicketLine.PersonName;
import org.linia.ticket.boundary.FindParticipants;
import org.linia.ticket.boundary.ShareTicket;
import org.linia.ticket.boundary.UnshareTicket;

/** Colleagues who may see my ticket. */
@Named("portalShare")
@RequestScoped
public class PortalShareView {
    @Inject
    private PortalTicketView page;

    @Inject
    private FindParticipants participants;

    @Inject
    private ShareTicket share;

    @Inject
    private UnshareTicket unshare;

    @Inject
    private Toast toast;

    private String colleague;

    public List<PersonName> getShares() {
        return participants.shares(page.getNumber());
    }

    public void share() {
        act("ticket.portal.done.share", () -> share.share(page.getNumber(), colleague.strip()));
    }

    public void unshare(AccountId person) {
        act("ticket.portal.done.unshare", () -> unshare.unshare(page.getNumber(), person.toString()));
    }

    private void act(String done, Runnable act) {
        try {
            act.run();
            colleague = null;
            toast.done(done);
        } catch (Refusal refused) {
            toast.refused(refused);
            FacesContext.getCurrentInstance().validationFailed();
        }
        page.see();
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague;
    }
}
