package org.linia.identity;

import java.util.List;
import org.linia.shared.problem.Refusal;

/**
 * What came of trying an LDAP directory.
 *
 * @param faults what keeps people from signing in or from being imported; none: it works
 * @param people how many it has, and groups; at most those of the first thousand are counted
 * @param example the name of one of them, to be recognised; null for nobody
 */
public record DirectoryCheck(List<Found> faults, int people, int groups, String example) {
    public DirectoryCheck {
        faults = List.copyOf(faults);
    }

    /** One fault, with the words for it. */
    public record Found(DirectoryFault fault, Refusal.Text text) {}
}
