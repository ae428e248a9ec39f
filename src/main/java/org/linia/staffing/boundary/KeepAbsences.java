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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.staffing.AbsenceDraft;
import org.linia.staffing.AbsenceRow;
import org.linia.staffing.control.AbsenceRules;
import org.linia.staffing.entity.Absence;

/** Absences (A9): staff enter their own, managers everybody's; all staff see when their colleagues are away. */
@Stateless
public class KeepAbsences {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private FindPeople people;

    @Inject
    private AbsenceRules rules;

    @Inject
    private RecordAudit audit;

    @Inject
    private Clock clock;

    /** Those that are not over, of the caller and of people in organisations that the caller serves, by their beginning. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<AbsenceRow> all() {
        List<Absence> coming = entities.createQuery(
                        "SELECT a FROM Absence a WHERE a.withdrawnAt IS NULL AND a.to > :now ORDER BY a.from, a.id",
                        Absence.class)
                .setParameter("now", clock.instant())
                .getResultList();
        Set<AccountId> visible = visible(coming);
        return rows(
                coming.stream().filter(one -> visible.contains(one.person())).toList());
    }

    /** The caller's own that are not over. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<AbsenceRow> own() {
        return all().stream()
                .filter(row -> row.draft().person().equals(caller.id()))
                .toList();
    }

    /** @throws NotFound if there is none of that id, or not for the caller */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public AbsenceRow read(long id) {
        return rows(List.of(find(id))).get(0);
    }

    /**
     * @return its id
     * @throws org.linia.shared.problem.InvalidInput naming what is wrong, such as an end before the beginning
     */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public long create(AbsenceDraft draft) {
        mayWrite(draft.person());
        rules.check(draft, 0);
        Absence absence = new Absence(exact(draft));
        entities.persist(absence);
        entities.flush();
        record(AuditKind.CREATED, absence.id(), differences(EMPTY, draft).data());
        return absence.id();
    }

    /**
     * Whose absence it is stays.
     *
     * @throws Stale if somebody else changed it since that version
     */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public void change(long id, long version, AbsenceDraft draft) {
        Absence absence = seen(id, version);
        AbsenceDraft before = absence.draft();
        rules.check(draft, id);
        absence.become(exact(draft));
        entities.flush();
        Differences differences = differences(before, absence.draft());
        if (!differences.isEmpty()) {
            record(AuditKind.CHANGED, id, differences.data());
        }
    }

    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public void withdraw(long id, long version) {
        seen(id, version).withdraw(clock.instant());
        entities.flush();
        record(AuditKind.DELETED, id, Map.of());
    }

    private static final AbsenceDraft EMPTY = new AbsenceDraft(null, null, null, null, false, null);

    /** To the microsecond, which is what the database keeps. */
    private static AbsenceDraft exact(AbsenceDraft draft) {
        return new AbsenceDraft(
                draft.person(),
                draft.from().truncatedTo(ChronoUnit.MICROS),
                draft.to().truncatedTo(ChronoUnit.MICROS),
                draft.standIn(),
                draft.handsOver(),
                draft.note());
    }

    private Absence seen(long id, long version) {
        Absence absence = find(id);
        mayWrite(absence.person());
        if (absence.version() != version) {
            throw new Stale(absence.version());
        }
        return absence;
    }

    private void mayWrite(AccountId person) {
        if (!person.equals(caller.id()) && !isManagerOf(person)) {
            throw new NotAllowed("staffing.refused.others");
        }
    }

    private boolean isManagerOf(AccountId person) {
        return caller.may(Permission.ADMINISTER_STAFFING)
                && people.named(person.toString()).isPresent();
    }

    private Absence find(long id) {
        Absence absence = entities.find(Absence.class, id);
        if (absence == null
                || absence.isWithdrawn()
                || !visible(List.of(absence)).contains(absence.person())) {
            throw new NotFound();
        }
        return absence;
    }

    private Set<AccountId> visible(List<Absence> absences) {
        return absences.stream()
                .map(Absence::person)
                .distinct()
                .filter(person -> people.named(person.toString()).isPresent())
                .collect(Collectors.toSet());
    }

    private List<AbsenceRow> rows(List<Absence> absences) {
        Map<AccountId, String> names = people.names(absences.stream()
                .map(Absence::draft)
                .flatMap(draft -> Stream.of(draft.person(), draft.standIn()))
                .filter(Objects::nonNull)
                .toList());
        return absences.stream().map(one -> row(one, names)).toList();
    }

    /** What is noted is for the person and their managers. */
    private AbsenceRow row(Absence absence, Map<AccountId, String> names) {
        AbsenceDraft draft = absence.draft();
        boolean unknown = !draft.person().equals(caller.id()) && !caller.may(Permission.ADMINISTER_STAFFING);
        AbsenceDraft told = unknown
                ? new AbsenceDraft(draft.person(), draft.from(), draft.to(), draft.standIn(), draft.handsOver(), null)
                : draft;
        return new AbsenceRow(
                absence.id(),
                told,
                names.get(draft.person()),
                draft.standIn() == null ? null : names.get(draft.standIn()),
                absence.version());
    }

    private Differences differences(AbsenceDraft before, AbsenceDraft now) {
        return new Differences()
                .of("from", text(before.from()), text(now.from()))
                .of("to", text(before.to()), text(now.to()))
                .of("standIn", name(before.standIn()), name(now.standIn()))
                .of("handsOver", before.handsOver(), now.handsOver());
    }

    private String name(AccountId person) {
        return person == null ? null : people.names(List.of(person)).get(person);
    }

    private static String text(Object moment) {
        return Objects.toString(moment, null);
    }

    private void record(AuditKind kind, long id, Map<String, ?> data) {
        audit.record(new AuditEntry(kind, caller.id().value(), null, "absence:" + id, data));
    }
}
