package org.linia.escalation;

import org.linia.sla.AgreementKind;
import org.linia.sla.Target;

/**
 * What a manager says about a rule of escalation.
 *
 * @param position rules act in this order
 * @param kind of agreement; null: any
 * @param target null: any
 * @param percent of the time allowed; 100 when it is used up
 * @param team key of the one that takes over; for HAND_OVER alone
 * @param readers whom it tells; for NOTIFY alone
 */
public record RuleDraft(
        String key,
        String name,
        int position,
        boolean active,
        AgreementKind kind,
        Target target,
        int percent,
        EscalationAct act,
        String team,
        RuleConditions conditions,
        RuleReaders readers) {

    public RuleDraft active(boolean nowActive) {
        return new RuleDraft(key, name, position, nowActive, kind, target, percent, act, team, conditions, readers);
    }
}
