package org.linia.staffing.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.AccountId;
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
import org.linia.staffing.TurnDraft;
import org.linia.staffing.TurnRow;
import org.linia.staffing.control.AbsenceRules;
import org.linia.staffing.entity.Turn;

/** The rota of those who can be called (N4): staff read it, managers write it for their teams. Turns may overlap. */
@Stateless
public class KeepOnCall {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AdministerTeams teams;

    @Inject
    private FindPeople people;

    @Inject
    private AbsenceRules rules;

    @Inject
    private NoteChange note;

    @Inject
    private Clock clock;

    /** Those that are not over, of teams in the caller's scope, by their beginning. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<TurnRow> all() {
        return rows(entities.createQuery(
                        "SELECT t FROM Turn t WHERE t.withdrawnAt IS NULL AND t.to > :now ORDER BY t.from, t.id",
                        Turn.class)
                .setParameter("now", clock.instant())
                .getResultList());
    }

    /** @throws NotFound if there is none of that id, or it is of a team outside of the caller's scope */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public TurnRow read(long id) {
        Turn turn = entities.find(Turn.class, id);
        return rows(turn == null || turn.isWithdrawn() ? List.of() : List.of(turn)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * @return its id
     * @throws InvalidInput naming what is wrong, such as a person who is not of the team
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_STAFFING)
    public long create(TurnDraft draft) {
        TeamRow team = teams.all().stream()
                .filter(row -> row.facts().key().equals(draft.team()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("team", "staffing.invalid.team"));
        check(team, draft);
        Turn turn = new Turn(
                team.id(),
                draft.person(),
                draft.from().truncatedTo(ChronoUnit.MICROS),
                draft.to().truncatedTo(ChronoUnit.MICROS));
        entities.persist(turn);
        entities.flush();
        note.note(AuditKind.CREATED, subject(turn.id()), Map.of("team", draft.team()));
        return turn.id();
    }

    /**
     * The team stays what it is.
     *
     * @throws Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_STAFFING)
    public void change(long id, long version, TurnDraft draft) {
        Turn turn = seen(id, version);
        TurnRow before = read(id);
        check(teams.read(before.draft().team()), draft);
        turn.become(
                draft.person(),
                draft.from().truncatedTo(ChronoUnit.MICROS),
                draft.to().truncatedTo(ChronoUnit.MICROS));
        entities.flush();
        TurnRow now = read(id);
        note.changed(
                subject(id),
                new Differences()
                        .of("person", before.name(), now.name())
                        .of(
                                "from",
                                before.draft().from().toString(),
                                now.draft().from().toString())
                        .of(
                                "to",
                                before.draft().to().toString(),
                                now.draft().to().toString()));
    }

    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_STAFFING)
    public void withdraw(long id, long version) {
        seen(id, version).withdraw(clock.instant());
        entities.flush();
        note.note(AuditKind.DELETED, subject(id), Map.of());
    }

    private Turn seen(long id, long version) {
        TurnRow row = read(id);
        if (row.version() != version) {
            throw new Stale(row.version());
        }
        return entities.find(Turn.class, id);
    }

    private void check(TeamRow team, TurnDraft draft) {
        rules.check(draft.from(), draft.to());
        if (draft.person() == null || !team.facts().members().contains(draft.person())) {
            throw InvalidInput.of("person", "staffing.invalid.member");
        }
    }

    private List<TurnRow> rows(List<Turn> turns) {
        Map<TeamId, TeamRow> known =
                teams.all().stream().collect(Collectors.toMap(TeamRow::id, team -> team, (one, other) -> one));
        Map<AccountId, String> names =
                people.names(turns.stream().map(Turn::person).toList());
        return turns.stream()
                .filter(turn -> known.containsKey(turn.team()))
                .map(turn -> new TurnRow(
                        turn.id(),
                        new TurnDraft(known.get(turn.team()).facts().key(), turn.person(), turn.from(), turn.to()),
                        known.get(turn.team()).facts().name(),
                        names.get(turn.person()),
                        turn.version()))
                .toList();
    }

    private static String subject(long id) {
        return "on-call:" + id;
    }
}
