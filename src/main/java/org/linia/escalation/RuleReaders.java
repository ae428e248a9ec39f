package org.linia.escalation;

import java.util.List;
import org.linia.identity.AccountId;
import org.linia.ticket.ReaderRole;

/**
 * Whom a rule tells, as managers write it.
 *
 * @param teams keys; everybody in them
 */
public record RuleReaders(List<AccountId> people, List<String> teams, List<ReaderRole> roles) {
    public static final RuleReaders NOBODY = new RuleReaders(List.of(), List.of(), List.of());

    public RuleReaders {
        people = people.stream().distinct().toList();
        teams = teams.stream().distinct().sorted().toList();
        roles = roles.stream().distinct().sorted().toList();
    }

    public boolean isNobody() {
        return people.isEmpty() && teams.isEmpty() && roles.isEmpty();
    }
}
