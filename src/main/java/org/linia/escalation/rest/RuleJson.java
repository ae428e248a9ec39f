package org.linia.escalation.rest;

import org.linia.escalation.EscalationAct;
import org.linia.escalation.RuleDraft;
import org.linia.escalation.RuleRow;
import org.linia.identity.KeptResource.Kept;
import org.linia.sla.AgreementKind;
import org.linia.sla.Target;

/** A rule of escalation in answers. */
public record RuleJson(
        String key,
        String name,
        int position,
        boolean active,
        AgreementKind kind,
        Target target,
        int percent,
        EscalationAct act,
        String team,
        long version)
        implements Kept {

    static RuleJson of(RuleRow row) {
        RuleDraft draft = row.draft();
        return new RuleJson(
                draft.key(),
                draft.name(),
                draft.position(),
                draft.active(),
                draft.kind(),
                draft.target(),
                draft.percent(),
                draft.act(),
                draft.team(),
                row.version());
    }
}
