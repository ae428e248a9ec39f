package org.linia.sla.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.linia.sla.ClockReading;
import org.linia.sla.ClockState;
import org.linia.sla.ClockStretch;
import org.linia.sla.Target;

/**
 * One target measured on one subject. It starts running, may be paused and resumed any number of times, and ends by being
 * met or stopped; {@link #restart} takes up an ended clock, and the time in between counts as a pause.
 *
 * <p>What is stored are the moments; {@code dueAt} is worked out anew from them by every verb. A subject to which nothing
 * is promised has its clock all the same, without a due time, so that a promise made later counts from the true start.
 *
 * <p>A verb that does not apply (pausing what is paused) changes nothing. A moment before the last recorded one counts
 * as that one: the clocks of two servers differ a little.
 */
@Entity
@Cacheable(false)
public class Clock {
    @Id
    @SequenceGenerator(name = "clock_id", sequenceName = "clock_id", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clock_id")
    private Long id;

    private long subject;

    @Enumerated(EnumType.STRING)
    private Target target;

    @Column(name = "calendar_id")
    private Long calendarId;

    @Column(name = "allowed_seconds")
    private Long allowedSeconds;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private ClockState state = ClockState.RUNNING;

    @OneToMany(mappedBy = "clock", cascade = CascadeType.PERSIST)
    private List<ClockPause> pauses = new ArrayList<>();

    @Version
    private long version;

    protected Clock() {}

    /** Starts running at {@code at}. */
    public Clock(
            long subject,
            Target target,
            Optional<Promise> promise,
            Instant at,
            LongFunction<WorkingCalendar> calendars) {
        this.subject = subject;
        this.target = target;
        this.startedAt = at.truncatedTo(ChronoUnit.SECONDS);
        promise(promise, calendars);
    }

    public long subject() {
        return subject;
    }

    public Target target() {
        return target;
    }

    public void pause(Instant at, LongFunction<WorkingCalendar> calendars) {
        if (state == ClockState.RUNNING) {
            pausedAt = notBeforeLast(at);
            state = ClockState.PAUSED;
            settle(calendars);
        }
    }

    public void resume(Instant at, LongFunction<WorkingCalendar> calendars) {
        if (state == ClockState.PAUSED) {
            endPause(at);
            state = ClockState.RUNNING;
            settle(calendars);
        }
    }

    /** Ends it: that happened which was promised. */
    public void meet(Instant at, LongFunction<WorkingCalendar> calendars) {
        end(ClockState.MET, at, calendars);
    }

    /** Ends it: nobody waits for it any more. */
    public void stop(Instant at, LongFunction<WorkingCalendar> calendars) {
        end(ClockState.STOPPED, at, calendars);
    }

    /** Takes up an ended clock, its end being undone: the time since then counts as a pause. */
    public void restart(Instant at, LongFunction<WorkingCalendar> calendars) {
        if (hasEnded()) {
            pausedAt = stoppedAt;
            stoppedAt = null;
            endPause(at);
            state = ClockState.RUNNING;
            settle(calendars);
        }
    }

    /** Measures it against another promise, or none, as if that had been in force from the start. Not if it has ended. */
    public void retarget(Optional<Promise> promise, LongFunction<WorkingCalendar> calendars) {
        if (!hasEnded()) {
            promise(promise, calendars);
        }
    }

    /** What it shows at {@code now}; nothing if nothing is promised. */
    public Optional<ClockReading> reading(Instant now, LongFunction<WorkingCalendar> calendars) {
        return isPromised()
                ? Optional.of(course().reading(target, calendars.apply(calendarId), allowed(), now))
                : Optional.empty();
    }

    /** How that came about; nothing if nothing is promised. */
    public List<ClockStretch> stretches(Instant now, LongFunction<WorkingCalendar> calendars) {
        return isPromised() ? ClockLines.of(course(), calendars.apply(calendarId), allowed(), now) : List.of();
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Whose working time counts; none if nothing is promised. */
    public Optional<Long> calendarId() {
        return Optional.ofNullable(calendarId);
    }

    /** When it is due if it goes on as it does now; nothing if it does not run. */
    public Optional<Instant> nextDue() {
        return state == ClockState.RUNNING ? Optional.ofNullable(dueAt) : Optional.empty();
    }

    public boolean hasEnded() {
        return stoppedAt != null;
    }

    /** Whether it ended because that happened which was promised, be it late. */
    public boolean isMet() {
        return state == ClockState.MET;
    }

    private boolean isPromised() {
        return allowedSeconds != null;
    }

    private Duration allowed() {
        return Duration.ofSeconds(allowedSeconds);
    }

    private void promise(Optional<Promise> promise, LongFunction<WorkingCalendar> calendars) {
        calendarId = promise.map(Promise::calendarId).orElse(null);
        allowedSeconds = promise.map(Promise::allowed).map(Duration::toSeconds).orElse(null);
        settle(calendars);
    }

    private void end(ClockState ending, Instant at, LongFunction<WorkingCalendar> calendars) {
        if (hasEnded()) {
            return;
        }
        Instant moment = notBeforeLast(at);
        if (pausedAt != null) {
            endPause(moment);
        }
        stoppedAt = moment;
        state = ending;
        settle(calendars);
    }

    private void endPause(Instant at) {
        Span pause = new Span(pausedAt, notBeforeLast(at));
        if (pause.from().isBefore(pause.to())) {
            pauses.add(new ClockPause(this, pause));
        }
        pausedAt = null;
    }

    private void settle(LongFunction<WorkingCalendar> calendars) {
        dueAt = isPromised() ? course().due(calendars.apply(calendarId), allowed()) : null;
    }

    private Course course() {
        return new Course(startedAt, endedPauses(), pausedAt, stoppedAt, state == ClockState.MET);
    }

    private List<Span> endedPauses() {
        return pauses.stream()
                .map(ClockPause::span)
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    private Instant notBeforeLast(Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        Instant last = endedPauses().stream().map(Span::to).reduce(startedAt, (earlier, later) -> later);
        if (pausedAt != null) {
            last = pausedAt;
        }
        return second.isBefore(last) ? last : second;
    }
}
