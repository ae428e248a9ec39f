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
import org.linia.escalation.RuleConditions;
import org.linia.escalation.RuleDraft;
import org.linia.escalation.RuleReaders;
import org.linia.identity.OrganisationId;
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

    private String conditions;
    private String readers;

    @Version
    private long version;

    protected EscalationRule() {}

    public EscalationRule(RuleDraft draft, TeamId team, Reach reach) {
        this.key = draft.key();
        become(draft, team, reach);
    }

    /** The key stays what it is. */
    public void become(RuleDraft draft, TeamId nextTeam, Reach reach) {
        this.name = draft.name().strip();
        this.position = draft.position();
        this.active = draft.active();
        this.kind = draft.kind();
        this.target = draft.target();
        this.percent = draft.percent();
        this.act = draft.act();
        this.team = nextTeam;
        this.conditions = reach.conditions();
        this.readers = reach.told();
    }

    public boolean concerns(ClockAlarm alarm) {
        return active
                && percent == alarm.percent()
                && (kind == null || kind == alarm.agreement().kind())
                && (target == null || target == alarm.target())
                && (reach().agreements().isEmpty()
                        || reach().agreements().contains(alarm.agreement().key()));
    }

    public boolean concerns(OrganisationId organisation) {
        return reach().organisations().isEmpty() || reach().organisations().contains(organisation);
    }

    public Reach reach() {
        return Reach.of(conditions, readers);
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
    public RuleDraft draft(String teamKey, RuleConditions limits, RuleReaders told) {
        return new RuleDraft(key, name, position, active, kind, target, percent, act, teamKey, limits, told);
    }

    public long version() {
        return version;
    }
}
