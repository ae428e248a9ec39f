package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.linia.identity.ApprovalRow;
import org.linia.identity.ApprovalState;
import org.linia.identity.Caller;
import org.linia.identity.FourEyesAct;
import org.linia.identity.boundary.FindRequests;

/** What managers ask each other to approve, by whether somebody still has to decide. */
@Named("approvals")
@RequestScoped
public class ApprovalsView {
    @Inject
    private FindRequests requests;

    @Inject
    private Caller caller;

    private List<ApprovalRow> rows;

    private List<ApprovalRow> rows() {
        if (rows == null) {
            rows = requests.all();
        }
        return rows;
    }

    /** Whether the person has a permission for which there may be a second manager. */
    public boolean isThere() {
        return Arrays.stream(FourEyesAct.values()).anyMatch(act -> caller.may(act.permission()));
    }

    public List<ApprovalRow> getOpen() {
        return rows().stream().filter(row -> row.state() == ApprovalState.OPEN).toList();
    }

    public List<ApprovalRow> getDecided() {
        return rows().stream().filter(row -> row.state() != ApprovalState.OPEN).toList();
    }
}
