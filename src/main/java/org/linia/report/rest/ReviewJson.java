package org.linia.report.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linia.report.Review;
import org.linia.report.Review.Broken;
import org.linia.report.Review.Flow;
import org.linia.report.Review.Group;
import org.linia.report.Review.Line;
import org.linia.report.Review.Place;
import org.linia.report.Review.Tally;
import org.linia.report.control.Definitions;
import org.linia.shared.text.Messages;
import org.linia.sla.AgreementKind;
import org.linia.sla.AgreementRef;
import org.linia.sla.Priority;
import org.linia.sla.Target;

/**
 * A review in answers.
 *
 * @param organisation the key that was asked for; null: all
 * @param broken the first {@value Review#MOST} of {@code brokenCount}
 * @param definitions what each figure means, in the caller's language
 */
public record ReviewJson(
        String organisation,
        Instant madeAt,
        List<PlaceJson> organisations,
        Flow tickets,
        TallyJson promises,
        List<LineJson> lines,
        List<LineJson> inner,
        List<GroupJson> services,
        List<GroupJson> categories,
        List<BrokenJson> broken,
        long brokenCount,
        Map<String, String> definitions) {

    /** The period in an organisation's time zone; {@code to} is the first moment after it. */
    public record PlaceJson(String key, String name, String timeZone, Instant from, Instant to) {
        static PlaceJson of(Place place) {
            return new PlaceJson(
                    place.key(),
                    place.name(),
                    place.zone().getId(),
                    place.span().from(),
                    place.span().to());
        }
    }

    /** @param compliance percent to a tenth; null if nothing was decided */
    public record TallyJson(long promised, long met, long broken, long running, Double compliance) {
        static TallyJson of(Tally tally) {
            return new TallyJson(tally.promised(), tally.met(), tally.broken(), tally.running(), tally.compliance());
        }
    }

    /** Promises of one kind, target and priority. */
    public record LineJson(
            AgreementKind kind,
            Target target,
            Priority priority,
            TallyJson promises,
            Duration median,
            Duration percentile90) {
        static LineJson of(Line line) {
            return new LineJson(
                    line.kind(),
                    line.target(),
                    line.priority(),
                    TallyJson.of(line.tally()),
                    line.median(),
                    line.percentile90());
        }
    }

    /** @param key null: tickets without one */
    public record GroupJson(String key, String name, long opened, long resolved, TallyJson promises) {
        static GroupJson of(Group group) {
            return new GroupJson(
                    group.key(), group.name(), group.opened(), group.resolved(), TallyJson.of(group.tally()));
        }
    }

    /** @param category the main one */
    public record BrokenJson(
            long ticket,
            String title,
            Target target,
            Priority priority,
            Instant dueAt,
            Duration late,
            boolean ended,
            AgreementRef agreement,
            String service,
            String category,
            String organisation) {
        static BrokenJson of(Broken one) {
            return new BrokenJson(
                    one.ticket(),
                    one.title(),
                    one.target(),
                    one.priority(),
                    one.dueAt(),
                    one.late(),
                    one.fulfilled(),
                    one.agreement(),
                    one.service(),
                    one.category(),
                    one.organisation());
        }
    }

    static ReviewJson of(Review review, String organisation, Messages messages) {
        Map<String, String> definitions = new LinkedHashMap<>();
        Definitions.FIGURES.forEach(name -> definitions.put(name, messages.get("report.def." + name)));
        return new ReviewJson(
                organisation,
                review.madeAt(),
                review.places().stream().map(PlaceJson::of).toList(),
                review.tickets(),
                TallyJson.of(review.compliance()),
                review.promises().stream().map(LineJson::of).toList(),
                review.inner().stream().map(LineJson::of).toList(),
                review.services().stream().map(GroupJson::of).toList(),
                review.categories().stream().map(GroupJson::of).toList(),
                review.broken().stream().map(BrokenJson::of).toList(),
                review.brokenCount(),
                definitions);
    }
}
