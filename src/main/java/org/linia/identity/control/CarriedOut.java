package org.linia.identity.control;

import jakarta.enterprise.context.RequestScoped;
import org.linia.identity.FourEyesAct;
import org.linia.identity.NeedsApproval.Asking;
import org.linia.identity.entity.ApprovalRequest;

/** The approved request whose act is being carried out, if any is. */
@RequestScoped
public class CarriedOut {
    private ApprovalRequest request;

    public void begin(ApprovalRequest approved) {
        this.request = approved;
    }

    public void end() {
        this.request = null;
    }

    boolean isFor(Asking asking) {
        return request != null && request.isFor(asking);
    }

    boolean isOne(FourEyesAct act) {
        return request != null && request.act() == act;
    }
}
