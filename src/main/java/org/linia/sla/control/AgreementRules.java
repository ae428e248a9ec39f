package org.linia.sla.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;
import org.linia.sla.AgreementConditions;
import org.linia.sla.AgreementDraft;
import org.linia.sla.AgreementKind;
import org.linia.sla.PendingReason;
import org.linia.sla.PromisedTime;
import org.linia.sla.Target;

/** What an agreement must be like. */
@ApplicationScoped
public class AgreementRules {
    private static final String KEY = "[a-z0-9][a-z0-9-]{0,62}";
    private static final String WORD = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final int NAME = 200;
    private static final int WARNINGS = 10;
    /** Ten years. */
    private static final Duration LONGEST = Duration.ofSeconds(315_576_000);

    /**
     * @param calendars keys of those that there are
     * @throws InvalidInput naming everything that is wrong
     */
    public void check(AgreementDraft draft, Set<String> calendars) {
        List<Violation> violations = new ArrayList<>();
        need(violations, draft.key() != null && draft.key().matches(KEY), "key", "sla.invalid.key");
        need(violations, draft.kind() != null, "kind", "shared.invalid.required");
        need(violations, isName(draft.name()), "name", "sla.invalid.name");
        boolean sensible = draft.warnings().stream().allMatch(percent -> percent > 0 && percent < 100);
        need(violations, sensible, "warnings", "sla.invalid.warnings");
        need(violations, draft.warnings().size() <= WARNINGS, "warnings", "sla.invalid.manyWarnings", WARNINGS);
        checkConditions(violations, draft.kind(), draft.conditions());
        boolean runs = draft.kind() != AgreementKind.UC
                || Arrays.stream(Target.values())
                        .noneMatch(target -> draft.pausing(target).contains(PendingReason.SUPPLIER));
        need(violations, runs, "pauses", "sla.invalid.ownPause");
        checkTimes(violations, draft.times(), calendars);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void checkConditions(
            List<Violation> violations, AgreementKind kind, AgreementConditions conditions) {
        words(violations, conditions.services(), "services");
        words(violations, conditions.categories(), "categories");
        words(violations, conditions.types(), "types");
        boolean teams = kind == AgreementKind.OLA;
        need(violations, teams || conditions.levels().isEmpty(), "levels", "sla.invalid.onlyOla");
        need(violations, teams || conditions.teams().isEmpty(), "teams", "sla.invalid.onlyOla");
        boolean supplied = kind == AgreementKind.UC;
        need(violations, supplied || conditions.suppliers().isEmpty(), "suppliers", "sla.invalid.onlyUc");
    }

    private static void words(List<Violation> violations, List<String> words, String field) {
        words.stream()
                .filter(word -> !word.matches(WORD))
                .forEach(word -> violations.add(Violation.of(field, "sla.invalid.word", Texts.printable(word))));
    }

    private static void checkTimes(List<Violation> violations, List<PromisedTime> times, Set<String> calendars) {
        need(violations, !times.isEmpty(), "targets", "sla.invalid.noTargets");
        Set<String> seen = new HashSet<>();
        for (PromisedTime time : times) {
            String place = time.target() + " " + time.priority();
            need(violations, seen.add(place), "targets", "sla.invalid.targetTwice", place);
            boolean sensible = !time.allowed().isNegative() && time.allowed().compareTo(LONGEST) <= 0;
            need(violations, sensible, "targets", "sla.invalid.allowed", place);
            boolean known = calendars.contains(time.calendar());
            need(violations, known, "targets", "sla.invalid.calendar", Texts.printable(time.calendar()));
        }
    }

    private static boolean isName(String name) {
        return name != null && !name.isBlank() && name.length() <= NAME && Texts.isStorable(name);
    }

    private static void need(List<Violation> violations, boolean met, String field, String key, Object... arguments) {
        if (!met) {
            violations.add(Violation.of(field, key, arguments));
        }
    }
}
