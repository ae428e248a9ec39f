package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.Caller;
import org.linia.identity.NewToken;
import org.linia.identity.Role;
import org.linia.identity.Scope;
import org.linia.identity.TokenRow;
import org.linia.identity.boundary.Tokens;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Refusal;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Messages;

/** Tokens for programs that act for me. */
@Named("tokens")
@RequestScoped
public class TokensView {
    @Inject
    private Tokens tokens;

    @Inject
    private Caller caller;

    @Inject
    private Messages messages;

    @Inject
    private Toast toast;

    @Inject
    private Clock clock;

    private String name;
    private Scope[] scopes = {Scope.READ};
    private int days = 90;
    private String made;
    private List<TokenRow> rows;

    public void create() {
        try {
            Set<Scope> chosen = EnumSet.noneOf(Scope.class);
            chosen.addAll(List.of(scopes));
            made = tokens.create(new NewToken(name, chosen, clock.instant().plus(Duration.ofDays(days))))
                    .token();
            name = null;
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(this::say);
        } catch (Refusal refused) {
            toast.refused(refused);
        }
        rows = null;
    }

    private void say(Violation violation) {
        String text =
                messages.of(violation.text().key(), violation.text().arguments().toArray());
        FacesContext.getCurrentInstance()
                .addMessage("tokens:" + violation.field(), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    public void revoke(long id) {
        try {
            tokens.revoke(id);
            toast.done("identity.profile.tokens.revoked");
        } catch (Refusal refused) {
            toast.refused(refused);
        }
        rows = null;
    }

    public List<TokenRow> getRows() {
        if (rows == null) {
            rows = tokens.mine();
        }
        return rows;
    }

    public String words(TokenRow row) {
        return row.scopes().stream()
                .sorted()
                .map(scope -> messages.word("identity.scope", scope))
                .collect(Collectors.joining(", "));
    }

    /** Provisioning to managers alone. */
    public Set<Scope> getOffered() {
        return caller.person().has(Role.MANAGER) ? EnumSet.allOf(Scope.class) : Scope.ofApi();
    }

    public List<Integer> getLives() {
        return List.of(7, 30, 90, 365);
    }

    /** The secret of the token that was just made, shown this once. */
    public String getMade() {
        return made;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Scope[] getScopes() {
        return scopes.clone();
    }

    public void setScopes(Scope[] scopes) {
        this.scopes = scopes.clone();
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
