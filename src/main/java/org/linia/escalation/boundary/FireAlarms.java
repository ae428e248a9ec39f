package org.linia.escalation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linia.escalation.control.EscalationRules;
import org.linia.escalation.entity.EscalationRule;
import org.linia.sla.ClockAlarm;
import org.linia.sla.DueAlarm;
import org.linia.sla.boundary.Alarms;
import org.linia.ticket.boundary.ActByItself;

/** Fires alarms of clocks: record, timeline and what the rules want are durable together, or nothing of it is. */
@Stateless
public class FireAlarms {
    @Inject
    private Alarms alarms;

    @Inject
    private ActByItself desk;

    @Inject
    private EscalationRules rules;

    @Inject
    private Clock clock;

    /** In their order. Those of tickets that somebody works on right now are left for the next look. */
    @PermitAll
    public void fire(List<DueAlarm> due) {
        Set<Long> free = desk.lock(due.stream().map(DueAlarm::subject).toList());
        List<EscalationRule> all = rules.all();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<DueAlarm> ours =
                due.stream().filter(alarm -> free.contains(alarm.subject())).toList();
        List<ClockAlarm> noted = new ArrayList<>();
        alarms.fire(ours, now, fired -> {
            noted.add(fired);
            if (EscalationRules.concern(all, fired)) {
                // what a rule does may change the ticket, and its clocks: everything before has to be written
                desk.note(noted);
                noted.clear();
                rules.act(all, fired);
            }
        });
        desk.note(noted);
    }
}
