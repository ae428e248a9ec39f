package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.linia.identity.GrantRow;
import org.linia.identity.HolderKind;
import org.linia.identity.NewGrant;
import org.linia.identity.boundary.GiveRoles;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Option;
import org.linia.shared.faces.Toast;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Viewer;

/** To what the role on the page is given; it is given to more, and taken back. */
@Named("roleGrants")
@RequestScoped
public class RoleGrantsView {
    @Inject
    private RoleView role;

    @Inject
    private GiveRoles give;

    @Inject
    private Address address;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Messages messages;

    @Inject
    private Viewer viewer;

    @Inject
    private Clock clock;

    private Form form = blank();
    private List<GrantRow> rows;

    private static Form blank() {
        return new Form().with("kind", HolderKind.ACCOUNT.name());
    }

    public List<GrantRow> getRows() {
        if (rows == null) {
            rows = give.of(role.getRow().address());
        }
        return rows;
    }

    /** Whether it begins only later. */
    public boolean isAhead(GrantRow row) {
        return row.from() != null && row.from().isAfter(clock.instant());
    }

    public void add() {
        HolderKind kind = HolderKind.valueOf(form.text("kind"));
        Optional<Long> given = attempt.gives(() -> give.give(new NewGrant(
                role.getRow().address(),
                kind,
                kind == HolderKind.DEPARTMENT ? form.text("department") : form.text("holder"),
                form.moment("from", viewer.getZone()),
                form.moment("until", viewer.getZone()))));
        given.ifPresent(id -> {
            form = blank();
            rows = null;
            toast.undoable(
                    "undoGrant",
                    id.toString(),
                    "identity.grant.given",
                    role.getRow().draft().name());
        });
    }

    /** Takes back the grant that was offered to be undone. */
    public void undo() {
        Long id = address.id("undo");
        if (id != null && attempt.succeeds(() -> give.takeBack(id))) {
            rows = null;
            toast.done("shared.undone");
        }
    }

    public void takeBack(GrantRow row) {
        if (attempt.succeeds(() -> give.takeBack(row.id()))) {
            rows = null;
            toast.done("identity.grant.takenBack", row.roleName(), row.holderName());
        }
    }

    public List<Option> getKinds() {
        return Arrays.stream(HolderKind.values())
                .map(kind -> new Option(kind.name(), messages.word("identity.holder", kind)))
                .toList();
    }

    public Form getForm() {
        return form;
    }
}
