package org.linia.escalation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.linia.escalation.entity.EscalationRule;
import org.linia.identity.OrganisationId;
import org.linia.sla.ClockAlarm;
import org.linia.ticket.boundary.ActByItself;

/** The rules of escalation, and what they make of an alarm. */
@ApplicationScoped
public class EscalationRules {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ActByItself desk;

    /** In the order in which they act. */
    public List<EscalationRule> all() {
        return entities.createQuery("SELECT r FROM EscalationRule r ORDER BY r.position, r.key", EscalationRule.class)
                .getResultList();
    }

    /** Whether the rules may want something. */
    public static boolean concern(List<EscalationRule> rules, ClockAlarm alarm) {
        return rules.stream().anyMatch(rule -> rule.concerns(alarm));
    }

    /** Does what the rules want. What a ticket's state does not allow is left out: the alarm itself is on its timeline. */
    public void act(List<EscalationRule> rules, ClockAlarm alarm) {
        List<EscalationRule> fit =
                rules.stream().filter(rule -> rule.concerns(alarm)).toList();
        if (!fit.isEmpty()) {
            OrganisationId whose = desk.organisation(alarm.subject());
            fit.stream().filter(rule -> rule.concerns(whose)).forEach(rule -> act(rule, alarm.subject()));
        }
    }

    private void act(EscalationRule rule, long ticket) {
        switch (rule.act()) {
            case CLIMB -> desk.climb(ticket, rule.name());
            case HAND_OVER -> rule.team().ifPresent(team -> desk.hand(ticket, team, rule.name()));
            case RAISE_PRIORITY -> desk.raise(ticket, rule.name());
            case NOTIFY -> desk.tell(ticket, rule.reach().readers(), rule.name());
            case CALL_MANAGEMENT -> desk.callManagement(ticket, rule.name());
        }
    }
}
