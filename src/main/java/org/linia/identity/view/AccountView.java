package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.identity.AccountFacts;
import org.linia.identity.AccountId;
import org.linia.identity.AccountRow;
import org.linia.identity.Caller;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.boundary.FindAccounts;
import org.linia.identity.boundary.SaveAccount;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.NotFound;

/** Editing one account, or making one when the address names none. */
@Named("account")
@RequestScoped
public class AccountView extends Editor<AccountRow> {
    static final List<String> LANGUAGES = List.of("en", "ro", "bg", "pl", "ru", "zh");

    @Inject
    private FindAccounts accounts;

    @Inject
    private SaveAccount save;

    @Inject
    private Caller caller;

    @Override
    protected String parameter() {
        return "id";
    }

    @Override
    protected AccountRow find(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return accounts.read(new AccountId(Long.parseLong(id)));
    }

    @Override
    protected String create() {
        return "/admin/account?id=" + save.create(facts(getForm()));
    }

    @Override
    protected void change(long version) {
        save.change(getRow().id(), version, facts(getForm()));
    }

    @Override
    protected void takeBack(long version) {
        Form stored = filled(getRow()).with("active", !getRow().active());
        save.change(getRow().id(), version, facts(stored));
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

    @Override
    protected Form blank() {
        return super.blank()
                .with("language", caller.person().language())
                .with("timeZone", caller.person().timeZone().getId());
    }

    @Override
    protected Form filled(AccountRow row) {
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

    @Override
    protected String texts() {
        return "identity.account";
    }

    @Override
    protected String madeText() {
        return "identity.account.created";
    }

    @Override
    protected String subject(AccountRow stored) {
        return "account:" + stored.id();
    }

    public boolean isMe() {
        return getRow() != null && getRow().id().equals(caller.id());
    }

    public List<String> getLanguages() {
        return LANGUAGES;
    }
}
