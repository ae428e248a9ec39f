package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.identity.FourEyesAct;
import org.linia.identity.NeedsApproval;
import org.linia.identity.boundary.AskForApproval;
import org.linia.identity.boundary.FindRequests;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Toast;

/** Where a page wants what one may not do alone: asks for it with the reason that was typed beside it. */
@Named("another")
@RequestScoped
public class AskAnother {
    @Inject
    private AskForApproval ask;

    @Inject
    private FindRequests requests;

    @Inject
    private Address address;

    @Inject
    private Toast toast;

    void ask(@Observes NeedsApproval need) {
        ask.ask(need, address.parameter("reason"));
        toast.done("identity.approval.asked");
    }

    /**
     * Whether the page has to ask for a reason.
     *
     * @param organisation its key; null: any that the manager administers
     */
    public boolean isWanted(String act, String organisation) {
        return requests.areWanted(FourEyesAct.valueOf(act), organisation);
    }

    /** What was typed. */
    public String getReason() {
        return address.parameter("reason");
    }
}
