package org.linia.escalation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.linia.escalation.EscalationAct;
import org.linia.escalation.RuleDraft;
import org.linia.identity.TeamId;
import org.linia.sla.AgreementKind;
import org.linia.sla.ClockAlarm;
import org.linia.sla.Target;

/** What the desk does by itself when a clock has come so far. */
@Entity
@Table(name = "escalation_rule")
public class EscalationRule {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String key;
    private String name;
    private int position;
    private boolean active;

    @Enumerated(EnumType.STRING)
    private AgreementKind kind;

    @Enumerated(EnumType.STRING)
    private Target target;

    private int percent;

    @Enumerated(EnumType.STRING)
    private EscalationAct act;

    @Column(name = "team_id")
    private TeamId team;

    @Version
    private long version;

    protected EscalationRule() {}

    public EscalationRule(RuleDraft draft, TeamId team) {
        this.key = draft.key();
        become(draft, team);
    }

    /** The key stays what it is. */
    public void become(RuleDraft draft, TeamId nextTeam) {
        this.name = draft.name().strip();
        this.position = draft.position();
        this.active = draft.active();
        this.kind = draft.kind();
        this.target = draft.target();
        this.percent = draft.percent();
        this.act = draft.act();
        this.team = nextTeam;
    }

    public boolean concerns(ClockAlarm alarm) {
        return active
                && percent == alarm.percent()
                && (kind == null || kind == alarm.agreement().kind())
                && (target == null || target == alarm.target());
    }

    public EscalationAct act() {
        return act;
    }

    /** What the timeline gives as the reason. */
    public String name() {
        return name;
    }

    /** Who takes over; nothing unless it hands over. */
    public Optional<TeamId> team() {
        return Optional.ofNullable(team);
    }

    /** @param teamKey of its team, or null */
    public RuleDraft draft(String teamKey) {
        return new RuleDraft(key, name, position, active, kind, target, percent, act, teamKey);
    }

    public long version() {
        return version;
    }
}
