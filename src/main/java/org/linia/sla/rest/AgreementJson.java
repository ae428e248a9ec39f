package org.linia.sla.rest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.linia.identity.KeptResource.Kept;
import org.linia.sla.AgreementConditions;
import org.linia.sla.AgreementDraft;
import org.linia.sla.AgreementKind;
import org.linia.sla.AgreementRow;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.sla.PromisedTime;
import org.linia.sla.Target;

/** An agreement in answers: what its latest version says, its place in the order of its kind, and all versions. */
public record AgreementJson(
        String key,
        AgreementKind kind,
        String name,
        boolean active,
        int place,
        Instant validFrom,
        ConditionsJson conditions,
        List<PausesJson> pauses,
        List<Integer> warnings,
        List<TimeJson> targets,
        List<VersionJson> versions,
        long version)
        implements Kept {

    /** An empty list, and null for {@code vip}: anything will do. */
    public record ConditionsJson(
            List<String> organisations,
            List<String> services,
            List<String> categories,
            List<String> types,
            Boolean vip,
            List<BigDecimal> levels,
            List<String> teams,
            List<String> suppliers) {
        static ConditionsJson of(AgreementConditions c) {
            return new ConditionsJson(
                    c.organisations(),
                    c.services(),
                    c.categories(),
                    c.types(),
                    c.vip(),
                    c.levels(),
                    c.teams(),
                    c.suppliers());
        }
    }

    /** The waits in which the clock of a target stands still. */
    public record PausesJson(Target target, List<PendingReason> reasons) {
        static List<PausesJson> of(AgreementDraft draft) {
            return Arrays.stream(Target.values())
                    .map(target -> new PausesJson(
                            target, draft.pausing(target).stream().sorted().toList()))
                    .toList();
        }
    }

    /** One promised time. */
    public record TimeJson(Target target, Priority priority, Duration allowed, String calendar) {
        static List<TimeJson> of(AgreementDraft draft) {
            return draft.times().stream().map(TimeJson::of).toList();
        }

        private static TimeJson of(PromisedTime time) {
            return new TimeJson(time.target(), time.priority(), time.allowed(), time.calendar());
        }
    }

    /** @param validTo null: it goes on */
    public record VersionJson(
            int version,
            String name,
            boolean active,
            Instant validFrom,
            Instant validTo,
            ConditionsJson conditions,
            List<PausesJson> pauses,
            List<Integer> warnings,
            List<TimeJson> targets) {
        static VersionJson of(AgreementRow.Edition edition) {
            AgreementDraft draft = edition.draft();
            return new VersionJson(
                    edition.number(),
                    draft.name(),
                    draft.active(),
                    draft.validFrom(),
                    edition.validTo(),
                    ConditionsJson.of(draft.conditions()),
                    PausesJson.of(draft),
                    draft.warnings(),
                    TimeJson.of(draft));
        }
    }

    static AgreementJson of(AgreementRow row) {
        AgreementDraft draft = row.draft();
        return new AgreementJson(
                draft.key(),
                draft.kind(),
                draft.name(),
                draft.active(),
                row.place(),
                draft.validFrom(),
                ConditionsJson.of(draft.conditions()),
                PausesJson.of(draft),
                draft.warnings(),
                TimeJson.of(draft),
                row.versions().stream().map(VersionJson::of).toList(),
                row.version());
    }
}
