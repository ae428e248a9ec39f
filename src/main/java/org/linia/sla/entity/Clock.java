package org.linia.sla.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.sla.AgreementKind;
import org.linia.sla.ClockAlarm;
import org.linia.sla.ClockReading;
import org.linia.sla.ClockState;
import org.linia.sla.ClockStory;
import org.linia.sla.ClockStretch;
import org.linia.sla.PendingReason;
import org.linia.sla.Target;

/**
 * One target measured on one subject by agreements of one kind. It runs from its start, stands still while the subject
 * waits as its agreement has it, and ends by being met or stopped; an ended clock can be taken up again.
 *
 * <p>Recorded are its start, its end and its promise; all else follows from them and from the subject's waits, and is
 * worked out anew by {@link #settle}. A clock to which nothing is promised is kept all the same where something may be,
 * so that a promise made later counts from the true start.
 *
 * <p>Its alarms are the percentages at which its agreement warns, and 100 for being late. It knows the next one and when
 * that is due; what has fired is told by {@code clock_alarm}, by rounds: another promise begins a new one.
 */
@Entity
@Cacheable(false)
public class Clock {
    /** An alarm that fires within this time of its moment is not late. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Id
    @SequenceGenerator(name = "clock_id", sequenceName = "clock_id", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clock_id")
    private Long id;

    private long subject;

    @Enumerated(EnumType.STRING)
    private AgreementKind kind;

    @Enumerated(EnumType.STRING)
    private Target target;

    private int ordinal;

    @Column(name = "version_id")
    private Long versionId;

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

    private int round = 1;
    private Integer alarm;

    @Column(name = "alarm_at")
    private Instant alarmAt;

    @Version
    private long version;

    protected Clock() {}

    /** Starts running, with nothing promised yet. */
    Clock(long subject, AgreementKind kind, Target target, int ordinal, Instant at) {
        this.subject = subject;
        this.kind = kind;
        this.target = target;
        this.ordinal = ordinal;
        this.startedAt = at;
    }

    /** Measures it against that promise, or none, as if it had been in force from the start. Not if it has ended. */
    void promise(Optional<Promise> promise) {
        if (hasEnded() || keeps(promise)) {
            return;
        }
        round += versionId == null ? 0 : 1;
        versionId = promise.map(made -> made.version().id()).orElse(null);
        calendarId = promise.map(Promise::calendarId).orElse(null);
        allowedSeconds = promise.map(made -> made.allowed().toSeconds()).orElse(null);
        alarm = promise.map(made -> made.version().firstAlarm()).orElse(null);
    }

    private boolean keeps(Optional<Promise> promise) {
        return promise.map(made -> isPromised()
                        && made.version().id() == versionId
                        && made.calendarId() == calendarId
                        && made.allowed().equals(allowed()))
                .orElse(!isPromised());
    }

    /** @param met whether that happened which was promised, or else nobody waits for it any more */
    void end(Instant at, boolean met) {
        if (!hasEnded()) {
            stoppedAt = at;
            state = met ? ClockState.MET : ClockState.STOPPED;
        }
    }

    /** Its end is undone. */
    void restart() {
        stoppedAt = null;
        state = ClockState.RUNNING;
    }

    /** Works out what follows from what is recorded. */
    void settle(PromiseBook book, List<Waited> waits) {
        if (!isPromised()) {
            dueAt = null;
            pausedAt = null;
            alarmAt = null;
            state = hasEnded() ? state : ClockState.RUNNING;
            return;
        }
        WorkingCalendar calendar = book.calendar(calendarId);
        Course course = course(book, waits);
        dueAt = course.due(calendar, allowed());
        pausedAt = course.pausedAt();
        if (!hasEnded()) {
            state = pausedAt == null ? ClockState.RUNNING : ClockState.PAUSED;
        }
        alarmAt = alarm == null ? null : course.alarm(calendar, allowed(), alarm);
    }

    /**
     * Works out anew what follows after its calendar was corrected. What has warned, but would not have yet, warns again when
     * it is time: in a round of its own.
     */
    void recount(Instant now, PromiseBook book, List<Waited> waits) {
        if (isPromised() && !hasEnded()) {
            Course course = course(book, waits);
            WorkingCalendar calendar = book.calendar(calendarId);
            Integer next =
                    book.version(versionId).firstAlarm(percent -> course.warnsAfter(now, calendar, allowed(), percent));
            if (next != null && (alarm == null || next < alarm)) {
                alarm = next;
                round++;
            }
        }
        settle(book, waits);
    }

    private Course course(PromiseBook book, List<Waited> waits) {
        return Course.of(
                startedAt, stoppedAt, isMet(), waits, book.version(versionId).pausing(target));
    }

    /** Fires the alarm whose moment has come, and waits for the next one. Nothing if none has come, or it has fired. */
    Optional<ClockAlarm> fire(Instant now, PromiseBook book, List<Waited> waits) {
        if (alarmAt == null || alarmAt.isAfter(now)) {
            return Optional.empty();
        }
        Signed signed = book.version(versionId);
        boolean late = now.isAfter(alarmAt.plus(AT_ONCE));
        var fired = new ClockAlarm(id, subject, signed.ref(), target, round, alarm, alarmAt, now, late);
        alarm = signed.alarmAfter(alarm);
        settle(book, waits);
        return Optional.of(fired);
    }

    /** What it shows at {@code now}. Only for one to which something is promised. */
    public ClockReading reading(PromiseBook book, List<Waited> waits, Instant now) {
        return course(book, waits)
                .reading(target, book.calendar(calendarId), allowed(), now)
                .under(book.version(versionId).ref());
    }

    /** How that came about. Only for one to which something is promised. */
    public List<ClockStretch> stretches(PromiseBook book, List<Waited> waits, Instant now) {
        return ClockLines.of(course(book, waits), book.calendar(calendarId), allowed(), now);
    }

    /** The subject's waits that touch its time. Only for one to which something is promised. */
    public List<ClockStory.Wait> waits(PromiseBook book, List<Waited> waits, Instant end) {
        Set<PendingReason> reasons = book.version(versionId).pausing(target);
        return waits.stream()
                .filter(wait -> wait.touches(startedAt, stoppedAt, end))
                .map(wait -> new ClockStory.Wait(wait.from(), wait.to(), wait.reason(), wait.pauses(reasons)))
                .toList();
    }

    /** Waits for the same alarm as that one: how many have fired is told by their record, when the next is due follows. */
    void warnsLike(Clock stored, PromiseBook book, List<Waited> waits) {
        alarm = stored.alarm;
        settle(book, waits);
    }

    /** All that two clocks must have alike. */
    String told() {
        return Stream.of(
                        "version " + versionId,
                        "calendar " + calendarId,
                        "allowed " + allowedSeconds,
                        "started " + startedAt,
                        "paused " + pausedAt,
                        "stopped " + stoppedAt,
                        "due " + dueAt,
                        "alarm " + alarm + " at " + alarmAt,
                        state.name())
                .collect(Collectors.joining(", "));
    }

    Optional<Instant> alarmAt() {
        return Optional.ofNullable(alarmAt);
    }

    boolean is(long number) {
        return id == number;
    }

    public long subject() {
        return subject;
    }

    public AgreementKind kind() {
        return kind;
    }

    public Target target() {
        return target;
    }

    /** Its number among the subject's clocks of that kind and target. */
    public int ordinal() {
        return ordinal;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Whose working time counts; none if nothing is promised. */
    public Optional<Long> calendarId() {
        return Optional.ofNullable(calendarId);
    }

    /** By which version of an agreement it is promised; none if nothing is. */
    public Optional<Long> versionId() {
        return Optional.ofNullable(versionId);
    }

    /** When it is due if it goes on as it does now; nothing if it does not run. */
    public Optional<Instant> nextDue() {
        return state == ClockState.RUNNING ? Optional.ofNullable(dueAt) : Optional.empty();
    }

    public boolean hasEnded() {
        return stoppedAt != null;
    }

    Optional<Instant> stoppedAt() {
        return Optional.ofNullable(stoppedAt);
    }

    /** Whether it ended because that happened which was promised, be it late. */
    boolean isMet() {
        return state == ClockState.MET;
    }

    public boolean isPromised() {
        return allowedSeconds != null;
    }

    private Duration allowed() {
        return Duration.ofSeconds(allowedSeconds);
    }
}
