package org.linia.escalation;

import java.util.Collection;
import java.util.List;

/**
 * To which tickets a rule is limited, as managers write it. An empty list: to none.
 *
 * @param agreements keys of those whose clock has come so far
 * @param organisations keys of those whose ticket it is
 */
public record RuleConditions(List<String> agreements, List<String> organisations) {
    public static final RuleConditions NONE = new RuleConditions(List.of(), List.of());

    public RuleConditions {
        agreements = inOrder(agreements);
        organisations = inOrder(organisations);
    }

    private static List<String> inOrder(Collection<String> keys) {
        return keys.stream().distinct().sorted().toList();
    }
}
