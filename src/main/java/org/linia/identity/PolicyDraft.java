package org.linia.identity;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.linia.shared.network.Network;

/**
 * How people of an organisation come in.
 *
 * @param organisation key
 * @param idle after which a session ends that is not used; null: as the server says
 * @param longest after which any session ends; null: as the server says
 * @param fresh for how long a sign-in is good enough for dangerous acts
 * @param networks from where its people come in; none: from anywhere
 * @param fourEyes acts that a second manager has to approve
 */
public record PolicyDraft(
        String organisation,
        Duration idle,
        Duration longest,
        Duration fresh,
        PasswordRules passwords,
        List<Network> networks,
        Set<FourEyesAct> fourEyes,
        Retention retention) {
    /** What the house thinks lately enough. */
    public static final Duration FRESH = Duration.ofMinutes(15);

    public PolicyDraft {
        networks = List.copyOf(networks);
        fourEyes = Set.copyOf(fourEyes);
    }

    /** What holds for an organisation that has not decided anything. */
    public static PolicyDraft usual(String organisation) {
        return new PolicyDraft(
                organisation, null, null, FRESH, PasswordRules.USUAL, List.of(), Set.of(), Retention.USUAL);
    }
}
