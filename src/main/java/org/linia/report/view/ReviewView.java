package org.linia.report.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.linia.identity.Keyed;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.report.Period;
import org.linia.report.Period.Days;
import org.linia.report.Review;
import org.linia.report.Review.Line;
import org.linia.report.Review.Place;
import org.linia.report.boundary.MakeReview;
import org.linia.report.control.Definitions;
import org.linia.report.paper.ReviewTables;
import org.linia.shared.faces.Address;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Viewer;
import org.linia.sla.AgreementKind;

/** The review of an organisation, or all, over a month: what the address asks for, last month without. */
@Named("review")
@RequestScoped
public class ReviewView {
    private static final int MONTHS = 36;
    private static final int SHOWN = 200;

    @Inject
    private MakeReview reviews;

    @Inject
    private AdministerOrganisations organisations;

    @Inject
    private ReviewTables tables;

    @Inject
    private Address address;

    @Inject
    private Messages messages;

    @Inject
    private Viewer viewer;

    @Inject
    private Clock clock;

    private Review report;

    /** Before the page is shown. */
    public void open() throws IOException {
        try {
            getReport();
        } catch (NotFound notMine) {
            address.refuse();
        }
    }

    public Review getReport() {
        if (report == null) {
            Days days = days();
            report = reviews.of(getOrganisation(), days).firstBroken(SHOWN);
        }
        return report;
    }

    /** The key of the one that is asked for; null: all. */
    public String getOrganisation() {
        return address.parameter("organisation");
    }

    private Days days() {
        String asked = address.parameter("month");
        return asked != null && asked.matches("(19|20|21)\\d{2}-(0[1-9]|1[0-2])")
                ? Days.of(YearMonth.parse(asked))
                : Days.lastMonth(clock);
    }

    public String getMonth() {
        return YearMonth.from(days().first()).toString();
    }

    /** The months that can be chosen, the latest first, and the one that was asked for if it is earlier. */
    public List<Keyed> getMonths() {
        YearMonth now = YearMonth.now(clock);
        YearMonth asked = YearMonth.from(days().first());
        DateTimeFormatter name = DateTimeFormatter.ofPattern("LLLL yyyy", viewer.getLocale());
        return Stream.concat(Stream.iterate(now, month -> month.minusMonths(1)).limit(MONTHS), Stream.of(asked))
                .distinct()
                .map(month -> new Keyed(month.toString(), name.format(month)))
                .toList();
    }

    public List<Keyed> getOrganisations() {
        return organisations.all().stream()
                .map(row -> new Keyed(row.key(), row.name()))
                .toList();
    }

    public String getPeriod() {
        return getReport().places().stream().findFirst().map(tables::period).orElse("");
    }

    /** Whether the month begins at another moment elsewhere. */
    public boolean isScattered() {
        return getReport().places().stream().map(Place::zone).distinct().count() > 1;
    }

    /** The query that asks for the same as a document. */
    public String getQuery() {
        Days days = days();
        return "from=" + days.first() + "&to=" + days.last()
                + (getOrganisation() == null ? "" : "&organisation=" + encoded(getOrganisation()));
    }

    /**
     * The queue of the tickets that were opened or resolved in the period; null where one address cannot say when that was.
     *
     * @param how {@code opened} or {@code resolved}
     * @param more what else narrows it, or nothing
     */
    public String queue(String how, String more) {
        List<Period.Span> spans =
                getReport().places().stream().map(Place::span).distinct().toList();
        String moment = how.equals("opened") ? "created" : how;
        return spans.size() != 1
                ? null
                : all() + more + "&" + moment + "From=" + spans.get(0).from() + "&" + moment + "To="
                        + spans.get(0).to() + "&sort=createdAt";
    }

    /** The same of one service or category; null for those without one, which no queue can ask for. */
    public String queueOf(String how, String by, String key) {
        return key == null ? null : queue(how, "&" + by + "=" + encoded(key));
    }

    /**
     * The queue of the tickets with promises that were kept or still running; null where one address cannot say when.
     *
     * @param how the outcome of a promise
     * @param line what was promised, of one priority; null: whatever was promised to organisations
     * @param more what else narrows it, or nothing
     */
    public String promised(String how, Line line, String more) {
        List<Period.Span> spans =
                getReport().places().stream().map(Place::span).distinct().toList();
        String of = line == null
                ? "&outcomeKind=" + AgreementKind.SLA
                : "&outcomeKind=" + line.kind() + "&outcomeTarget=" + line.target() + "&outcomePriority="
                        + line.priority();
        return spans.size() != 1
                ? null
                : all() + more + "&outcome=" + how + of + "&outcomeFrom="
                        + spans.get(0).from() + "&outcomeTo=" + spans.get(0).to() + "&sort=createdAt";
    }

    /** The same of one service or category; null for those without one, which no queue can ask for. */
    public String promisedOf(String how, String by, String key) {
        return key == null ? null : promised(how, null, "&" + by + "=" + encoded(key));
    }

    private String all() {
        return "/desk/queue?view=all&state=any"
                + (getOrganisation() == null ? "" : "&organisation=" + encoded(getOrganisation()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public ReviewChart getChart() {
        return ReviewChart.of(getReport().promises(), messages);
    }

    /** 94.1 %; a dash if nothing was decided. */
    public String percent(Double percent) {
        if (percent == null) {
            return "\u2013";
        }
        NumberFormat format = NumberFormat.getNumberInstance(viewer.getLocale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(percent) + "\u00a0%";
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(viewer.getLocale()).format(number);
    }

    /** Working time in hours and minutes; a dash for none. */
    public String length(Duration length) {
        if (length == null) {
            return "\u2013";
        }
        return length.toHours() == 0
                ? messages.of("shared.time.m", Long.toString(length.toMinutes()))
                : messages.of(
                        "shared.time.hm", Long.toString(length.toHours()), "%02d".formatted(length.toMinutesPart()));
    }

    public List<String> getDefinitions() {
        return Definitions.FIGURES;
    }
}
