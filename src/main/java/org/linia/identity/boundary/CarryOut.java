package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.HolderKind;
import org.linia.identity.NewGrant;
import org.linia.identity.Role;
import org.linia.identity.control.FourEyes;
import org.linia.identity.control.PolicyText;
import org.linia.identity.entity.ApprovalRequest;
import org.linia.shared.problem.NotAllowed;

/** Does what was approved, by the use case that was tried when it was asked for: it asks for its permission itself. */
@Stateless
public class CarryOut {
    @Inject
    private GiveRoles give;

    @Inject
    private GrantRoles grant;

    @Inject
    private AdministerProviders providers;

    @Inject
    private AdministerDirectories directories;

    @Inject
    private ErasePerson erase;

    @Inject
    private AdministerPolicies policies;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private Caller caller;

    /** @throws NotAllowed if whoever approves would be raised by it */
    @RolesAllowed(MANAGER)
    public void of(ApprovalRequest request) {
        JsonObject asked = request.asked();
        switch (request.act()) {
            case GIVE_ROLE -> giveRole(asked);
            case SWITCH_OFF_SIGN_IN -> switchOff(asked);
            case ERASE_PERSON -> erase.erase(account(asked), version(asked), asked.getBoolean("messages"));
            case CHANGE_POLICIES ->
                policies.change(asked.getString("organisation"), version(asked), PolicyText.draft(asked));
            case EXPORT_AUDIT -> {
                // whoever asked for it fetches it, once
            }
        }
    }

    private void giveRole(JsonObject asked) {
        if (asked.containsKey("account")) {
            grant.grant(account(asked), version(asked), roles(asked));
            return;
        }
        long given = give.give(new NewGrant(
                asked.getString("role"),
                HolderKind.valueOf(asked.getString("kind")),
                asked.getString("holder"),
                moment(asked, "from"),
                moment(asked, "until")));
        if (fourEyes.isRaisedBy(given, caller.id())) {
            throw new NotAllowed("identity.refused.raisesYou");
        }
    }

    private void switchOff(JsonObject asked) {
        String key = asked.getString("key");
        if (asked.getString("kind").equals("provider")) {
            providers.change(key, version(asked), providers.read(key).draft().active(false));
        } else {
            directories.change(
                    key, version(asked), directories.read(key).draft().active(false));
        }
    }

    private static Set<Role> roles(JsonObject asked) {
        return asked.getJsonArray("roles").getValuesAs(JsonString.class).stream()
                .map(name -> Role.valueOf(name.getString()))
                .collect(Collectors.toSet());
    }

    private static AccountId account(JsonObject asked) {
        return new AccountId(asked.getJsonNumber("account").longValue());
    }

    private static long version(JsonObject asked) {
        return asked.getJsonNumber("version").longValue();
    }

    private static Instant moment(JsonObject asked, String name) {
        return asked.isNull(name) ? null : Instant.parse(asked.getString(name));
    }
}
