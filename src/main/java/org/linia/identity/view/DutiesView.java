package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.linia.identity.DutyPair;
import org.linia.identity.Permission;
import org.linia.identity.boundary.SeparateDuties;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Option;
import org.linia.shared.faces.Toast;
import org.linia.shared.text.Messages;

/** What nobody may hold together. */
@Named("duties")
@RequestScoped
public class DutiesView {
    @Inject
    private SeparateDuties separate;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Messages messages;

    private Form form = new Form();
    private List<DutyPair> rows;

    public List<DutyPair> getRows() {
        if (rows == null) {
            rows = separate.all();
        }
        return rows;
    }

    public void add() {
        if (attempt.succeeds(() -> separate.add(
                form.text("organisation"),
                Permission.valueOf(form.text("first")),
                Permission.valueOf(form.text("second")),
                form.text("reason")))) {
            form = new Form();
            rows = null;
            toast.done("identity.duties.added");
        }
    }

    public void remove(DutyPair pair) {
        if (attempt.succeeds(() -> separate.remove(pair.id()))) {
            rows = null;
            toast.done("identity.duties.removed");
        }
    }

    public List<Option> getPermissions() {
        return Arrays.stream(Permission.values())
                .map(one -> new Option(one.name(), messages.word("identity.permission", one)))
                .toList();
    }

    public Form getForm() {
        return form;
    }
}
