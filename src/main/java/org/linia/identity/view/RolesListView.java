package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.linia.identity.GrantRow;
import org.linia.identity.RoleRow;
import org.linia.identity.boundary.AdministerRoles;
import org.linia.identity.boundary.GiveRoles;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Toast;

/** The list of roles, and of grants that somebody should look at again. */
@Named("roleList")
@RequestScoped
public class RolesListView {
    /** How long nobody asks whether a grant is still right. */
    private static final Duration UNREVIEWED = Duration.ofDays(180);

    @Inject
    private AdministerRoles roles;

    @Inject
    private GiveRoles give;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    private List<RoleRow> rows;
    private List<GrantRow> due;

    public List<RoleRow> getRows() {
        if (rows == null) {
            rows = roles.all();
        }
        return rows;
    }

    public List<GrantRow> getDue() {
        if (due == null) {
            due = give.unreviewed(UNREVIEWED);
        }
        return due;
    }

    public long getDays() {
        return UNREVIEWED.toDays();
    }

    public void review(GrantRow grant) {
        if (attempt.succeeds(() -> give.review(grant.id()))) {
            due = null;
            toast.done("identity.grant.reviewed", grant.holderName());
        }
    }

    public void takeBack(GrantRow grant) {
        if (attempt.succeeds(() -> give.takeBack(grant.id()))) {
            due = null;
            rows = null;
            toast.done("identity.grant.takenBack", grant.roleName(), grant.holderName());
        }
    }
}
