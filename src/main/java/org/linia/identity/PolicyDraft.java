package org.linia.identity;

import java.time.Duration;
import java.util.List;

/**
 * How people of an organisation come in.
 *
 * @param organisation key
 * @param idle after which a session ends that is not used; null: as the server says
 * @param longest after which any session ends; null: as the server says
 * @param networks from where its people come in; none: from anywhere
 */
public record PolicyDraft(
        String organisation, Duration idle, Duration longest, PasswordRules passwords, List<Network> networks) {
    public PolicyDraft {
        networks = List.copyOf(networks);
    }

    /** What holds for an organisation that has not decided anything. */
    public static PolicyDraft usual(String organisation) {
        return new PolicyDraft(organisation, null, null, PasswordRules.USUAL, List.of());
    }
}
