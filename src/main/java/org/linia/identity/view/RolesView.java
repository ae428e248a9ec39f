package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import org.linia.identity.AccountRow;
import org.linia.identity.Role;
import org.linia.identity.boundary.GrantRoles;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;

/** The roles of the account on the page. */
@Named("roles")
@RequestScoped
public class RolesView {
    @Inject
    private AccountView account;

    @Inject
    private GrantRoles grant;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    private Form form;

    public void save() {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (form.flag(role.containerName())) {
                wanted.add(role);
            }
        }
        AccountRow row = account.getRow();
        if (attempt.succeeds(() -> grant.grant(row.id(), form.number("version"), wanted))) {
            account.read();
            form = null;
            toast.done("identity.roles.saved", row.name());
        } else {
            form.put("version", attempt.version(form.number("version")));
        }
    }

    public Form getForm() {
        if (form == null) {
            AccountRow row = account.getRow();
            form = new Form().with("version", row.version());
            row.roles().forEach(role -> form.put(role.containerName(), true));
        }
        return form;
    }
}
