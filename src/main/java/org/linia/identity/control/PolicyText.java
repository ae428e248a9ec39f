package org.linia.identity.control;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linia.identity.FourEyesAct;
import org.linia.identity.PasswordRules;
import org.linia.identity.PolicyDraft;
import org.linia.identity.Retention;
import org.linia.shared.network.Network;

/** A policy as JSON, for as long as somebody has to approve it. */
public final class PolicyText {
    private PolicyText() {}

    public static Map<String, Object> of(PolicyDraft draft, long version) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("organisation", draft.organisation());
        text.put("version", version);
        text.put("sessionIdle", draft.idle());
        text.put("sessionLongest", draft.longest());
        text.put("signInFresh", draft.fresh());
        text.put("passwordLength", draft.passwords().shortest());
        text.put("passwordsRemembered", draft.passwords().remembered());
        text.put("easyPasswordsRefused", draft.passwords().refusesEasy());
        text.put("passwordsOff", draft.passwords().off());
        text.put("networks", Network.text(draft.networks()));
        text.put("fourEyes", FourEyesAct.names(draft.fourEyes()));
        text.put("auditYears", draft.retention().auditYears());
        text.put("sessionDays", draft.retention().sessionDays());
        return text;
    }

    public static PolicyDraft draft(JsonObject text) {
        return new PolicyDraft(
                text.getString("organisation"),
                duration(text, "sessionIdle"),
                duration(text, "sessionLongest"),
                duration(text, "signInFresh"),
                new PasswordRules(
                        text.getInt("passwordLength"),
                        text.getInt("passwordsRemembered"),
                        text.getBoolean("easyPasswordsRefused"),
                        text.getBoolean("passwordsOff")),
                Network.stored(text.getString("networks")),
                FourEyesAct.ofNames(text.getString("fourEyes")),
                new Retention(number(text, "auditYears"), number(text, "sessionDays")));
    }

    private static Integer number(JsonObject text, String name) {
        return text.isNull(name) ? null : (Integer) text.getInt(name);
    }

    private static Duration duration(JsonObject text, String name) {
        return text.isNull(name) ? null : Duration.parse(text.getString(name));
    }
}
