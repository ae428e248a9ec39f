package org.linia.identity.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.linia.identity.AccountFacts;
import org.linia.identity.AccountId;
import org.linia.identity.AccountRow;
import org.linia.identity.Caller;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.boundary.FindAccounts;
import org.linia.identity.boundary.SaveAccount;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.NotFound;

/** Editing one account, or making one when the address names none. */
@Named("account")
@RequestScoped
public class AccountView {
    static final List<String> LANGUAGES = List.of("en", "ro", "bg", "pl", "ru", "zh");

    @Inject
    private FindAccounts find;

    @Inject
    private SaveAccount save;

    @Inject
    private Caller caller;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    private AccountRow row;
    private boolean missing;
    private Form form;

    @PostConstruct
    void read() {
        Long id = address.id("id");
        try {
            row = id == null ? null : find.read(new AccountId(id));
        } catch (NotFound notMine) {
            missing = true;
        }
        form = row == null ? blank() : filled(row);
    }

    /** Before the page is shown. */
    public void open() throws IOException {
        if (missing) {
            address.refuse();
        }
    }

    public String save() {
        return row == null ? create() : change();
    }

    private String create() {
        boolean done = attempt.succeeds(() -> form.put("id", save.create(facts())));
        if (!done) {
            return null;
        }
        toast.done("identity.account.created", form.text("name"));
        address.keepMessages();
        return "/admin/account?faces-redirect=true&id=" + form.get("id");
    }

    private String change() {
        boolean wasActive = row.active();
        boolean done = attempt.succeeds(() -> save.change(row.id(), form.number("version"), facts()));
        if (done) {
            read();
            if (wasActive == row.active()) {
                toast.done("identity.saved", row.name());
            } else {
                String said = row.active() ? "identity.account.activated" : "identity.account.deactivated";
                toast.undoable("undoActive", Long.toString(row.version()), said, row.name());
            }
        } else {
            form.put("version", attempt.version(form.number("version")));
        }
        return null;
    }

    /** Takes back that the account was activated or deactivated. */
    public void undo() {
        Form stored = filled(row).with("active", !row.active());
        long version = address.id("undo") == null ? 0 : address.id("undo");
        if (attempt.succeeds(() -> save.change(row.id(), version, facts(stored)))) {
            read();
            toast.done("shared.undone");
        }
    }

    private AccountFacts facts() {
        return facts(form);
    }

    private static AccountFacts facts(Form form) {
        return new AccountFacts(
                form.text("username"),
                form.text("name"),
                form.text("email"),
                form.text("phone"),
                form.text("organisation"),
                form.number("department") == 0 ? null : new DepartmentId(form.number("department")),
                form.number("office") == 0 ? null : new OfficeId(form.number("office")),
                form.text("language"),
                form.text("timeZone"),
                form.flag("vip"),
                form.flag("active"));
    }

    private Form blank() {
        return new Form()
                .with("language", caller.person().language())
                .with("timeZone", caller.person().timeZone().getId())
                .with("active", true);
    }

    private static Form filled(AccountRow row) {
        return new Form()
                .with("version", row.version())
                .with("username", row.username())
                .with("name", row.name())
                .with("email", row.email())
                .with("phone", row.phone())
                .with("organisation", row.organisation())
                .with(
                        "department",
                        row.departmentId() == null ? null : row.departmentId().toString())
                .with("office", row.officeId() == null ? null : row.officeId().toString())
                .with("language", row.language())
                .with("timeZone", row.timeZone())
                .with("vip", row.vip())
                .with("active", row.active());
    }

    /** Null for a new one. */
    public AccountRow getRow() {
        return row;
    }

    public boolean isMe() {
        return row != null && row.id().equals(caller.id());
    }

    public String getSubject() {
        return row == null ? null : "account:" + row.id();
    }

    public List<String> getLanguages() {
        return LANGUAGES;
    }

    public Form getForm() {
        return form;
    }
}
