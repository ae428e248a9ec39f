package org.linia.escalation.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.escalation.EscalationAct;
import org.linia.escalation.RuleDraft;
import org.linia.escalation.RuleRow;
import org.linia.escalation.control.EscalationRules;
import org.linia.escalation.control.RuleWords;
import org.linia.escalation.entity.EscalationRule;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.TeamId;
import org.linia.identity.TeamRow;
import org.linia.identity.boundary.AdministerTeams;
import org.linia.identity.boundary.FindPeople;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;
import org.linia.sla.boundary.Alarms;

/** The rules by which the desk escalates by itself. */
@Stateless
public class AdministerEscalation {
    private static final String KEY = "[a-z0-9][a-z0-9-]{0,62}";
    private static final int NAME = 200;
    private static final int LAST = 1_000_000;
    private static final Duration LATELY = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private EscalationRules rules;

    @Inject
    private RuleWords words;

    @Inject
    private FindPeople people;

    @Inject
    private AdministerTeams teams;

    @Inject
    private Alarms alarms;

    @Inject
    private NoteChange note;

    @Inject
    private Clock clock;

    /** In the order in which they act. */
    @RolesAllowed(MANAGER)
    public List<RuleRow> all() {
        Map<TeamId, TeamRow> known = teams.all().stream().collect(Collectors.toMap(TeamRow::id, Function.identity()));
        RuleWords.Names names = words.now();
        return rules.all().stream().map(rule -> row(rule, known, names)).toList();
    }

    /** @throws NotFound if there is none of that key */
    @RolesAllowed(MANAGER)
    public RuleRow read(String key) {
        return all().stream()
                .filter(row -> row.draft().key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws InvalidInput naming what is wrong, such as a key that another rule has */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public void create(RuleDraft draft) {
        check(draft);
        if (find(draft.key()).isPresent()) {
            throw InvalidInput.of("key", "escalation.invalid.keyTaken");
        }
        entities.persist(new EscalationRule(draft, team(draft), words.now().stored(draft)));
        entities.flush();
        note.note(AuditKind.CREATED, "escalation-rule:" + draft.key(), Map.of("name", draft.name()));
    }

    /**
     * The key stays what it is.
     *
     * @throws Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public void change(String key, long version, RuleDraft draft) {
        EscalationRule rule = find(key).orElseThrow(NotFound::new);
        if (rule.version() != version) {
            throw new Stale(rule.version());
        }
        check(draft);
        RuleDraft before = read(key).draft();
        entities.lock(rule, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        rule.become(draft, team(draft), words.now().stored(draft));
        entities.flush();
        note.changed("escalation-rule:" + key, differences(before, draft));
    }

    private Differences differences(RuleDraft before, RuleDraft now) {
        return new Differences()
                .of("name", before.name(), now.name().strip())
                .of("position", before.position(), now.position())
                .of("active", before.active(), now.active())
                .of("kind", before.kind(), now.kind())
                .of("target", before.target(), now.target())
                .of("percent", before.percent(), now.percent())
                .of("act", before.act(), now.act())
                .of("team", before.team(), now.team())
                .of(
                        "agreements",
                        before.conditions().agreements(),
                        now.conditions().agreements())
                .of(
                        "organisations",
                        before.conditions().organisations(),
                        now.conditions().organisations())
                .of("people", names(before), names(now))
                .of("teams", before.readers().teams(), now.readers().teams())
                .of(
                        "roles",
                        texts(before.readers().roles()),
                        texts(now.readers().roles()));
    }

    private List<String> names(RuleDraft draft) {
        return people.names(draft.readers().people()).values().stream().sorted().toList();
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static void check(RuleDraft draft) {
        List<Violation> wrong = new ArrayList<>();
        if (draft.key() == null || !draft.key().matches(KEY)) {
            wrong.add(Violation.of("key", "escalation.invalid.key"));
        }
        if (draft.name() == null
                || draft.name().isBlank()
                || draft.name().length() > NAME
                || !Texts.isStorable(draft.name())) {
            wrong.add(Violation.of("name", "escalation.invalid.name"));
        }
        if (draft.percent() < 1 || draft.percent() > 100) {
            wrong.add(Violation.of("percent", "escalation.invalid.percent"));
        }
        if (draft.position() < 0 || draft.position() > LAST) {
            wrong.add(Violation.of("position", "escalation.invalid.position"));
        }
        if (draft.act() == null) {
            wrong.add(Violation.of("act", "escalation.invalid.act"));
        } else if ((draft.act() == EscalationAct.HAND_OVER) != (draft.team() != null)) {
            wrong.add(Violation.of("team", "escalation.invalid.team"));
        } else if ((draft.act() == EscalationAct.NOTIFY) == draft.readers().isNobody()) {
            wrong.add(Violation.of("readers", "escalation.invalid.readers"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private TeamId team(RuleDraft draft) {
        return draft.team() == null
                ? null
                : teams.all().stream()
                        .filter(team -> team.facts().key().equals(draft.team()))
                        .findFirst()
                        .map(TeamRow::id)
                        .orElseThrow(() -> InvalidInput.of("team", "escalation.invalid.team"));
    }

    private RuleRow row(EscalationRule rule, Map<TeamId, TeamRow> known, RuleWords.Names names) {
        Optional<TeamRow> team = rule.team().map(known::get);
        RuleDraft draft = rule.draft(
                team.map(one -> one.facts().key()).orElse(null),
                names.conditions(rule.reach()),
                names.readers(rule.reach()));
        long fired = alarms.fired(
                draft.kind(), draft.target(), draft.percent(), clock.instant().minus(LATELY));
        return new RuleRow(draft, team.map(one -> one.facts().name()).orElse(null), fired, rule.version());
    }

    private Optional<EscalationRule> find(String key) {
        return entities.createQuery("SELECT r FROM EscalationRule r WHERE r.key = :key", EscalationRule.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
