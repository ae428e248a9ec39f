package org.linia.staffing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;
import org.linia.staffing.AbsenceDraft;

/** What absences and turns on call must be like. */
@ApplicationScoped
public class AbsenceRules {
    private static final int NOTE = 2_000;
    private static final Duration LONGEST = Duration.ofDays(3_660);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FindPeople people;

    /**
     * @param self id of the absence that is changed; 0 for a new one
     * @throws InvalidInput naming everything that is wrong
     */
    public void check(AbsenceDraft draft, long self) {
        List<Violation> violations = new ArrayList<>();
        times(violations, draft.from(), draft.to());
        if (draft.standIn() == null) {
            need(violations, !draft.handsOver(), "standIn", "staffing.invalid.standInNeeded");
        } else {
            boolean able = !draft.standIn().equals(draft.person()) && people.isStaff(draft.standIn());
            need(violations, able, "standIn", "staffing.invalid.standIn");
        }
        boolean writable = draft.note() == null
                || (draft.note().codePointCount(0, draft.note().length()) <= NOTE && Texts.isStorable(draft.note()));
        need(violations, writable, "note", "staffing.invalid.note");
        if (violations.isEmpty()) {
            need(violations, isFree(draft, self), "from", "staffing.invalid.overlap");
        }
        refuse(violations);
    }

    /** @throws InvalidInput if these are no beginning and end */
    public void check(Instant from, Instant to) {
        List<Violation> violations = new ArrayList<>();
        times(violations, from, to);
        refuse(violations);
    }

    private static void times(List<Violation> violations, Instant from, Instant to) {
        need(violations, from != null, "from", "shared.invalid.required");
        need(violations, to != null, "to", "shared.invalid.required");
        if (from != null && to != null) {
            need(violations, from.isBefore(to), "to", "staffing.invalid.order");
            need(violations, !to.isAfter(from.plus(LONGEST)), "to", "staffing.invalid.long");
        }
    }

    private boolean isFree(AbsenceDraft draft, long self) {
        return entities.createQuery(
                        "SELECT a.id FROM Absence a WHERE a.person = :person AND a.withdrawnAt IS NULL"
                                + " AND a.from < :to AND a.to > :from AND a.id <> :self",
                        Long.class)
                .setParameter("person", draft.person())
                .setParameter("from", draft.from())
                .setParameter("to", draft.to())
                .setParameter("self", self)
                .getResultList()
                .isEmpty();
    }

    private static void need(List<Violation> violations, boolean met, String field, String key) {
        if (!met) {
            violations.add(Violation.of(field, key));
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
