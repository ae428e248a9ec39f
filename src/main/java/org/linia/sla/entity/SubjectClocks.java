package org.linia.sla.entity;

import static org.linia.sla.Target.FIRST_RESPONSE;
import static org.linia.sla.Target.LEVEL_TIME;
import static org.linia.sla.Target.NEXT_UPDATE;
import static org.linia.sla.Target.RESOLUTION;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.sla.AgreementKind;
import org.linia.sla.ClockAlarm;
import org.linia.sla.ClockDifference;
import org.linia.sla.ClockMoment;
import org.linia.sla.DueAlarm;
import org.linia.sla.Matter;
import org.linia.sla.PendingReason;
import org.linia.sla.Target;

/**
 * All clocks of one subject, and its waits. Every moment that it lives through changes them by what they are, what the
 * subject is like then, and what the book says: nothing else, so that whoever tells the same moments gets the same clocks.
 *
 * <ul>
 *   <li>First response and resolution start when the subject is opened. The one is met by the first response, the other by
 *       the resolution, which also meets all others that still run; being cancelled stops them.
 *   <li>The next update starts whenever whoever asked was told something, which meets the one before.
 *   <li>The time at a level starts whenever the subject comes to another level, team or supplier, which meets the one before.
 *   <li>What was resolved or cancelled and is reopened goes on: resolution where it ended, the time since not counting.
 * </ul>
 *
 * A moment before the last recorded one counts as that one: the clocks of two servers differ a little. One that does not
 * apply changes nothing.
 */
public final class SubjectClocks {
    private final long subject;
    private final PromiseBook book;
    private final List<Clock> clocks;
    private final List<Wait> waits;
    private final Set<Clock> touched = new LinkedHashSet<>();
    private final List<Object> news = new ArrayList<>();

    /** A subject that begins with its first moment. */
    public SubjectClocks(long subject, PromiseBook book) {
        this(subject, book, List.of(), List.of());
    }

    public SubjectClocks(long subject, PromiseBook book, List<Clock> clocks, List<Wait> waits) {
        this.subject = subject;
        this.book = book;
        this.clocks = new ArrayList<>(clocks);
        this.waits = new ArrayList<>(waits);
    }

    /** Lives through what happened, oldest first. */
    public void live(List<ClockMoment> moments) {
        moments.forEach(this::live);
        List<Waited> waited = waited();
        touched.forEach(clock -> clock.settle(book, waited));
        touched.clear();
    }

    /** Works all out anew after a calendar was corrected. */
    public void recount(Instant now) {
        List<Waited> waited = waited();
        clocks.forEach(clock -> clock.recount(now, book, waited));
    }

    /** Fires what has come for that clock; nothing if nothing has, or not any more. */
    public Optional<ClockAlarm> fire(long clock, Instant now) {
        return clocks.stream().filter(one -> one.is(clock)).findFirst().flatMap(one -> one.fire(now, book, waited()));
    }

    /** What that clock waits for next. */
    public Optional<DueAlarm> nextAlarm(long clock) {
        return clocks.stream()
                .filter(one -> one.is(clock))
                .findFirst()
                .flatMap(Clock::alarmAt)
                .map(at -> new DueAlarm(clock, subject, at));
    }

    private void live(ClockMoment moment) {
        Instant at = notBeforeLast(moment.at());
        running().forEach(touched::add);
        switch (moment.what()) {
            case OPENED -> open(moment.matter(), at);
            case CHANGED -> retarget(moment.matter());
            case ARRIVED -> arrive(moment.matter(), at);
            case WAITS -> await(moment.reason(), at);
            case GOES_ON -> endWait(at);
            case RESPONDED -> end(FIRST_RESPONSE, at);
            case ANSWERED -> {
                end(NEXT_UPDATE, at);
                start(NEXT_UPDATE, moment.matter(), at);
            }
            case RESOLVED -> end(at, true);
            case CANCELLED -> end(at, false);
            case REOPENED -> reopen(moment.matter(), at);
        }
    }

    private void open(Matter matter, Instant at) {
        start(FIRST_RESPONSE, matter, at);
        start(RESOLUTION, matter, at);
        start(LEVEL_TIME, matter, at);
    }

    private void arrive(Matter matter, Instant at) {
        end(LEVEL_TIME, at);
        start(LEVEL_TIME, matter, at);
        retarget(matter);
    }

    private void await(PendingReason reason, Instant at) {
        endWait(at);
        add(new Wait(subject, at, null, reason));
    }

    private void endWait(Instant at) {
        waits.stream().filter(wait -> wait.to() == null).forEach(wait -> wait.end(at));
    }

    private void end(Target target, Instant at) {
        running().filter(clock -> clock.target() == target).toList().forEach(clock -> clock.end(at, true));
    }

    private void end(Instant at, boolean met) {
        endWait(at);
        running().toList().forEach(clock -> clock.end(at, met));
    }

    private void reopen(Matter matter, Instant at) {
        List<Clock> taken = clocks.stream().filter(SubjectClocks::canGoOn).toList();
        taken.stream()
                .flatMap(clock -> clock.stoppedAt().stream())
                .max(Instant::compareTo)
                .ifPresent(ended -> add(new Wait(subject, ended, at, null)));
        taken.forEach(clock -> {
            clock.restart();
            touched.add(clock);
        });
        retarget(matter);
        if (running().noneMatch(clock -> clock.target() == FIRST_RESPONSE)) {
            start(NEXT_UPDATE, matter, at);
        }
        start(LEVEL_TIME, matter, at);
    }

    /** A first response that was given is not taken back, and a level that was left not stayed at. */
    private static boolean canGoOn(Clock clock) {
        return clock.target() == RESOLUTION
                ? clock.hasEnded()
                : clock.target() == FIRST_RESPONSE && clock.hasEnded() && !clock.isMet();
    }

    private void retarget(Matter matter) {
        running().forEach(clock -> clock.promise(book.find(clock.kind(), clock.target(), matter)));
    }

    private void start(Target target, Matter matter, Instant at) {
        for (AgreementKind kind : AgreementKind.values()) {
            boolean kept = target != LEVEL_TIME || matter.concerns(kind);
            if (kept && book.mayPromise(kind, target, matter.openedAt())) {
                Clock clock = new Clock(subject, kind, target, next(kind, target), at);
                clock.promise(book.find(kind, target, matter));
                clocks.add(clock);
                touched.add(clock);
                news.add(clock);
            }
        }
    }

    private int next(AgreementKind kind, Target target) {
        return 1
                + clocks.stream()
                        .filter(clock -> clock.kind() == kind && clock.target() == target)
                        .mapToInt(Clock::ordinal)
                        .max()
                        .orElse(0);
    }

    private void add(Wait wait) {
        waits.add(wait);
        news.add(wait);
    }

    private Stream<Clock> running() {
        return clocks.stream().filter(clock -> !clock.hasEnded());
    }

    private Instant notBeforeLast(Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        return Stream.concat(
                        clocks.stream()
                                .flatMap(clock ->
                                        Stream.concat(Stream.of(clock.startedAt()), clock.stoppedAt().stream())),
                        waits.stream().flatMap(wait -> Stream.of(wait.from(), wait.to())))
                .filter(Objects::nonNull)
                .reduce(second, (last, one) -> one.isAfter(last) ? one : last);
    }

    public List<Clock> clocks() {
        return Collections.unmodifiableList(clocks);
    }

    /** The latest of each kind and target, by target, those to the user before others. */
    public List<Clock> current() {
        return clocks.stream()
                .filter(clock -> clock.ordinal() == next(clock.kind(), clock.target()) - 1)
                .sorted(Comparator.comparing(Clock::target).thenComparing(Clock::kind))
                .toList();
    }

    public List<Waited> waited() {
        return waits.stream().map(Wait::waited).toList();
    }

    /** What is otherwise than these have it, which are right. */
    public List<ClockDifference> differences(SubjectClocks right) {
        List<ClockDifference> differences = new ArrayList<>();
        if (!waited().equals(right.waited())) {
            differences.add(new ClockDifference(
                    subject, null, null, 0, waited().toString(), right.waited().toString()));
        }
        Map<String, Clock> mine = byPlace();
        Map<String, Clock> theirs = right.byPlace();
        Stream.concat(mine.keySet().stream(), theirs.keySet().stream())
                .distinct()
                .sorted()
                .map(place -> new ClockPair(mine.get(place), theirs.get(place)))
                .forEach(pair -> pair.difference(book, right.waited()).ifPresent(differences::add));
        return differences;
    }

    private Map<String, Clock> byPlace() {
        return clocks.stream()
                .collect(Collectors.toMap(
                        clock -> clock.kind() + " " + clock.target() + " " + clock.ordinal(), Function.identity()));
    }

    /** The entities that are not stored yet; asking takes them. */
    public List<Object> takeNews() {
        List<Object> taken = List.copyOf(news);
        news.clear();
        return taken;
    }

    /** The nearest due time among the clocks that run now. */
    public Optional<Instant> nextDue() {
        return clocks.stream().flatMap(clock -> clock.nextDue().stream()).min(Instant::compareTo);
    }
}
