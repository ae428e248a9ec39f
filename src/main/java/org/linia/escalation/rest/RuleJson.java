package org.linia.escalation.rest;

import java.util.List;
import org.linia.escalation.EscalationAct;
import org.linia.escalation.RuleConditions;
import org.linia.escalation.RuleDraft;
import org.linia.escalation.RuleReaders;
import org.linia.escalation.RuleRow;
import org.linia.identity.KeptResource.Kept;
import org.linia.sla.AgreementKind;
import org.linia.sla.Target;
import org.linia.ticket.ReaderRole;

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
        RuleConditions conditions,
        ReadersJson readers,
        long version)
        implements Kept {
    /** Whom it tells: people by id, teams by key. */
    public record ReadersJson(List<String> people, List<String> teams, List<ReaderRole> roles) {
        static ReadersJson of(RuleReaders readers) {
            return new ReadersJson(
                    readers.people().stream().map(Object::toString).toList(), readers.teams(), readers.roles());
        }
    }

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
                draft.conditions(),
                ReadersJson.of(draft.readers()),
                row.version());
    }
}
