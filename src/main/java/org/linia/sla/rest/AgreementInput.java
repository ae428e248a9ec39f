package org.linia.sla.rest;

import static java.util.stream.Collectors.toCollection;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linia.shared.rest.JsonInput;
import org.linia.sla.AgreementConditions;
import org.linia.sla.AgreementDraft;
import org.linia.sla.AgreementKind;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.sla.PromisedTime;
import org.linia.sla.Target;

/** The members of an agreement in requests. */
final class AgreementInput {
    private static final int TEXT = 300;
    private static final int MANY = 500;
    private static final int TIMES = 20;

    private AgreementInput() {}

    /** @param before the stored one; null: all that is required must be there */
    static AgreementDraft read(JsonInput in, AgreementDraft before) {
        boolean isNew = before == null;
        AgreementKind kind = isNew ? in.oneOfRequired("kind", AgreementKind.class) : before.kind();
        AgreementDraft draft = new AgreementDraft(
                isNew ? in.required("key", TEXT) : before.key(),
                kind,
                isNew || in.has("name") ? in.required("name", TEXT) : before.name(),
                flag(in, isNew || before.active()),
                isNew || in.has("validFrom") ? in.moment("validFrom") : before.validFrom(),
                conditions(in, isNew ? AgreementConditions.NONE : before.conditions()),
                isNew || in.has("pauses") ? pauses(in, kind == null ? AgreementKind.SLA : kind) : before.pauses(),
                isNew || in.has("warnings") ? warnings(in) : before.warnings(),
                isNew || in.has("targets") ? times(in) : before.times());
        in.done();
        return draft;
    }

    private static boolean flag(JsonInput in, boolean before) {
        Boolean active = in.flag("active");
        return active == null ? before : active;
    }

    /** Merged member by member, as RFC 7396 has it. */
    private static AgreementConditions conditions(JsonInput in, AgreementConditions before) {
        JsonObject given = in.object("conditions", 100_000);
        if (given == null) {
            return in.has("conditions") ? AgreementConditions.NONE : before;
        }
        JsonInput one = new JsonInput(given);
        AgreementConditions conditions = new AgreementConditions(
                texts(one, "organisations", before.organisations()),
                texts(one, "services", before.services()),
                texts(one, "categories", before.categories()),
                texts(one, "types", before.types()),
                one.has("vip") ? one.flag("vip") : before.vip(),
                levels(one, before.levels()),
                texts(one, "teams", before.teams()),
                texts(one, "suppliers", before.suppliers()));
        one.done();
        return conditions;
    }

    private static List<String> texts(JsonInput in, String name, List<String> before) {
        if (!in.has(name)) {
            return before;
        }
        List<String> texts = in.texts(name, MANY, TEXT);
        return texts == null || texts.contains(null) ? List.of() : texts;
    }

    private static List<BigDecimal> levels(JsonInput in, List<BigDecimal> before) {
        if (!in.has("levels")) {
            return before;
        }
        List<BigDecimal> levels = in.decimals("levels", MANY);
        return levels == null ? List.of() : levels;
    }

    /** Of a target that is not mentioned the usual waits pause the clock; of one with an empty list none does. */
    private static Map<Target, Set<PendingReason>> pauses(JsonInput in, AgreementKind kind) {
        Map<Target, Set<PendingReason>> pauses = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            pauses.put(target, kind.usualPauses(target));
        }
        for (JsonInput one : objects(in, "pauses", Target.values().length)) {
            Target target = one.oneOfRequired("target", Target.class);
            List<String> names = one.texts("reasons", TIMES, TEXT);
            Set<PendingReason> reasons = (names == null ? List.<String>of() : names)
                    .stream()
                            .flatMap(name -> Arrays.stream(PendingReason.values())
                                    .filter(reason -> reason.name().equals(name)))
                            .collect(toCollection(() -> EnumSet.noneOf(PendingReason.class)));
            if (names != null && reasons.size() != Set.copyOf(names).size()) {
                one.violated("reasons", "shared.invalid.oneOf", Arrays.toString(PendingReason.values()));
            }
            one.done();
            pauses.put(target, reasons);
        }
        return pauses;
    }

    private static List<Integer> warnings(JsonInput in) {
        List<BigDecimal> warnings = in.decimals("warnings", TIMES);
        return warnings == null
                ? List.of()
                : warnings.stream().map(BigDecimal::intValue).toList();
    }

    private static List<PromisedTime> times(JsonInput in) {
        List<PromisedTime> times = new ArrayList<>();
        for (JsonInput one : objects(in, "targets", TIMES)) {
            Target target = one.oneOfRequired("target", Target.class);
            Priority priority = one.oneOfRequired("priority", Priority.class);
            Duration allowed = one.duration("allowed");
            String calendar = one.required("calendar", TEXT);
            if (allowed == null) {
                one.violated("allowed", "shared.invalid.required");
            }
            one.done();
            times.add(new PromisedTime(target, priority, allowed, calendar));
        }
        return times;
    }

    private static List<JsonInput> objects(JsonInput in, String name, int most) {
        List<JsonInput> objects = in.objects(name, most);
        return objects == null ? List.of() : objects;
    }
}
