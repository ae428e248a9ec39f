package org.linia.report.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.report.Review;
import org.linia.report.Review.Broken;
import org.linia.report.Review.Flow;
import org.linia.report.Review.Group;
import org.linia.report.Review.Line;
import org.linia.report.Review.Place;
import org.linia.report.Review.Tally;
import org.linia.report.control.Definitions;
import org.linia.report.paper.PaperTable.Column;
import org.linia.report.paper.PaperTable.Percent;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;
import org.linia.shared.text.Viewer;

/** A review as tables in the reader's language. */
@ApplicationScoped
public class ReviewTables {
    /** Broken promises that are printed on paper; a spreadsheet has all that are known. */
    public static final int PRINTED = 500;

    private static final int NUMBER = 11;
    private static final int NAME = 32;
    private static final int WORD = 16;
    private static final int MOMENT = 17;

    @Inject
    private Messages messages;

    @Inject
    private Times times;

    @Inject
    private Viewer viewer;

    public Document document(Review review) {
        List<String> lines = new ArrayList<>();
        lines.add(review.places().stream().map(Place::name).collect(Collectors.joining(", ")));
        review.places().stream().map(this::period).distinct().forEach(lines::add);
        lines.add(messages.of("report.madeAt", times.full(review.madeAt())));
        return new Document(
                messages.get("report.review"),
                viewer.getTag(),
                lines,
                List.of(
                        figures(review),
                        promises("report.promises", null, review.promises()),
                        promises("report.inner", "report.innerText", review.inner()),
                        groups("service", review.services()),
                        groups("category", review.categories()),
                        broken(review),
                        definitions()));
    }

    /** The days of a review, for the name of a file: 2026-10-01-2026-10-31. */
    public static String dates(Review review) {
        return review.places().stream()
                .findFirst()
                .map(place -> day(place.span().from(), place.zone()) + "-"
                        + day(place.span().to().minusMillis(1), place.zone()))
                .orElse("none");
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The period of a place in words. */
    public String period(Place place) {
        return messages.of(
                "report.period",
                times.there(place.span().from(), place.zone()),
                times.there(place.span().to(), place.zone()),
                place.zone().getId());
    }

    private PaperTable figures(Review review) {
        Flow flow = review.tickets();
        Tally tally = review.compliance();
        return new PaperTable(
                messages.get("report.figures"),
                null,
                List.of(
                        new Column(messages.get("report.figure"), NAME),
                        new Column(messages.get("report.value"), NUMBER)),
                Stream.of(
                                figure("backlogBefore", flow.backlogBefore()),
                                figure("opened", flow.opened()),
                                figure("resolved", flow.resolved()),
                                figure("cancelled", flow.cancelled()),
                                figure("reopened", flow.reopened()),
                                figure("backlog", flow.backlog()),
                                figure("promised", tally.promised()),
                                figure("met", tally.met()),
                                figure("broken", tally.broken()),
                                figure("running", tally.running()),
                                figure("compliance", percent(tally)))
                        .toList());
    }

    private List<Object> figure(String name, Object value) {
        return Arrays.asList(messages.get("report.fig." + name), value);
    }

    private static Percent percent(Tally tally) {
        return tally.compliance() == null ? null : new Percent(tally.compliance());
    }

    private PaperTable promises(String title, String note, List<Line> lines) {
        return new PaperTable(
                messages.get(title),
                note == null ? null : messages.get(note),
                columns(
                        "kind:6",
                        "target:20",
                        "priority:14",
                        "promised",
                        "met",
                        "broken",
                        "running",
                        "compliance",
                        "median",
                        "percentile90"),
                lines.stream().map(this::promise).toList());
    }

    private List<Object> promise(Line line) {
        return Arrays.asList(
                line.kind().name(),
                messages.word("ticket.target", line.target()),
                messages.word("ticket.priority", line.priority()),
                line.tally().promised(),
                line.tally().met(),
                line.tally().broken(),
                line.tally().running(),
                percent(line.tally()),
                line.median(),
                line.percentile90());
    }

    private PaperTable groups(String by, List<Group> groups) {
        return new PaperTable(
                messages.get("report." + by),
                messages.get("report." + by + "Text"),
                columns(by + ":" + NAME, "opened", "resolved", "promised", "met", "broken", "running", "compliance"),
                groups.stream()
                        .map(group -> Arrays.<Object>asList(
                                group.key() == null ? messages.get("report." + by + "None") : group.name(),
                                group.opened(),
                                group.resolved(),
                                group.tally().promised(),
                                group.tally().met(),
                                group.tally().broken(),
                                group.tally().running(),
                                percent(group.tally())))
                        .toList());
    }

    private PaperTable broken(Review review) {
        long more = review.brokenCount() - review.broken().size();
        ZoneId zone = review.places().stream().map(Place::zone).distinct().count() == 1
                ? review.places().get(0).zone()
                : viewer.getZone();
        String note = messages.of("report.brokenText", zone.getId());
        return new PaperTable(
                messages.get("report.broken"),
                more > 0 ? note + " " + messages.of("report.brokenMore", more) : note,
                columns(
                        "ticket:9",
                        "title:44",
                        "kind:6",
                        "target:20",
                        "priority:14",
                        "due:" + MOMENT,
                        "late:10",
                        "state:" + WORD,
                        "agreement:28",
                        "service:" + WORD,
                        "category:" + WORD),
                review.broken().stream().map(one -> broken(one, zone)).toList());
    }

    private List<Object> broken(Broken one, ZoneId zone) {
        return Arrays.asList(
                one.ticket(),
                one.title(),
                one.agreement().kind().name(),
                messages.word("ticket.target", one.target()),
                messages.word("ticket.priority", one.priority()),
                LocalDateTime.ofInstant(one.dueAt(), zone),
                one.late(),
                messages.get(one.fulfilled() ? "report.ended" : "report.goesOn"),
                messages.of(
                        "report.agreementVersion",
                        one.agreement().name(),
                        one.agreement().version()),
                one.service(),
                one.category());
    }

    private PaperTable definitions() {
        return new PaperTable(
                messages.get("report.definitions"),
                null,
                columns("figure:24", "definition:110"),
                Definitions.FIGURES.stream()
                        .map(name -> Arrays.<Object>asList(
                                messages.get("report.fig." + name), messages.get("report.def." + name)))
                        .toList());
    }

    /** @param names of figures, each with its width behind a colon unless it is a number's */
    private List<Column> columns(String... names) {
        return Arrays.stream(names)
                .map(name -> name.split(":"))
                .map(parts -> new Column(
                        messages.get("report.fig." + parts[0]),
                        parts.length == 1 ? NUMBER : Integer.parseInt(parts[1])))
                .toList();
    }
}
