package org.linia.sla.entity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linia.identity.OrganisationId;
import org.linia.sla.CalendarDraft;
import org.linia.sla.PublicDays;
import org.linia.sla.SpecialDay;
import org.linia.sla.WorkingHours;

/**
 * One edition of working hours, holidays and exceptions in a time zone; of one organisation or, without it, of all. An
 * edition never changes: a change of the calendar is its next edition, under the same key, and what was promised by an
 * earlier one goes on counting in that. Only where an edition was wrong, the next one is declared to correct it, and counts
 * in its place.
 */
@Entity
@Cacheable(false)
public class Calendar {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String key;
    private String name;
    private int edition = 1;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Column(name = "corrected_by")
    private Long correctedBy;

    private String correction;

    /** The last subject whose clocks were worked out anew since it was corrected; null when none waits for it. */
    private Long recounted;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    @Column(name = "time_zone")
    private String timeZone;

    private String country;
    private String region;

    @Column(name = "public_until")
    private Integer publicUntil;

    private boolean active;

    @ElementCollection
    @CollectionTable(name = "calendar_interval", joinColumns = @JoinColumn(name = "calendar_id"))
    private List<CalendarInterval> intervals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "calendar_holiday", joinColumns = @JoinColumn(name = "calendar_id"))
    private List<CalendarHoliday> holidays = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "calendar_exception", joinColumns = @JoinColumn(name = "calendar_id"))
    private List<CalendarException> exceptions = new ArrayList<>();

    protected Calendar() {}

    /**
     * The first edition.
     *
     * @param known the public holidays of its country
     */
    public Calendar(CalendarDraft draft, OrganisationId organisation, PublicDays known) {
        this.key = draft.key();
        this.name = draft.name().strip();
        this.organisation = organisation;
        this.timeZone = ZoneId.of(draft.timeZone()).getId();
        this.country = draft.country();
        this.region = draft.region();
        this.publicUntil = known.until().orElse(null);
        this.active = draft.active();
        draft.week().forEach((day, hours) -> hours.forEach(one -> intervals.add(new CalendarInterval(day, one))));
        for (SpecialDay special : draft.days()) {
            if (special.hours().isEmpty()) {
                holidays.add(new CalendarHoliday(special, false));
            }
            special.hours().forEach(hours -> exceptions.add(new CalendarException(special, hours)));
        }
        known.beside(draft.days()).days().forEach(day -> holidays.add(new CalendarHoliday(day, true)));
    }

    /** The next edition; this one is for what was promised by it. */
    public Calendar replace(CalendarDraft draft, OrganisationId nowOf, PublicDays known, Instant at) {
        if (replacedAt != null) {
            throw new IllegalStateException("Calendar " + key + " has a later edition than " + edition);
        }
        replacedAt = at;
        Calendar next = new Calendar(draft, nowOf, known);
        next.key = key;
        next.edition = edition + 1;
        return next;
    }

    /**
     * It was wrong: all that was promised by it counts as the later edition has it.
     *
     * @param right a stored one
     */
    public void correct(Calendar right, String reason) {
        if (correctedBy != null || replacedAt == null || !right.key.equals(key) || right.edition <= edition) {
            throw new IllegalStateException(
                    "Calendar " + key + " edition " + edition + " is not corrected by " + right.edition);
        }
        correctedBy = right.id;
        correction = reason;
        recounted = 0L;
    }

    /** The edition that corrects it, if it was wrong. */
    public Optional<Long> correctedBy() {
        return Optional.ofNullable(correctedBy);
    }

    /** Why it was corrected, if it was. */
    public Optional<String> correction() {
        return Optional.ofNullable(correction);
    }

    /** The last subject whose clocks were worked out anew since its correction, while others wait for it. */
    public Optional<Long> recounted() {
        return Optional.ofNullable(recounted);
    }

    /** @param subject up to which clocks are worked out anew; null: all are */
    public void recountedUpTo(Long subject) {
        recounted = subject;
    }

    public long id() {
        return id;
    }

    public String key() {
        return key;
    }

    public int edition() {
        return edition;
    }

    /** From when on it is not in force any more; empty: it is the latest. */
    public Optional<Instant> replacedAt() {
        return Optional.ofNullable(replacedAt);
    }

    /** Whether it is the edition by which new promises are made. */
    public boolean isLatest() {
        return replacedAt == null;
    }

    /** Whether it has not been replaced by then; of the editions of a calendar, the first such one counts. */
    boolean isInForce(Instant at) {
        return replacedAt == null || at.isBefore(replacedAt);
    }

    public String name() {
        return name;
    }

    public String timeZone() {
        return timeZone;
    }

    /** Whose public holidays count; null: nobody's. */
    public String country() {
        return country;
    }

    /** The part of the country; null: what holds in all of it. */
    public String region() {
        return region;
    }

    public boolean isActive() {
        return active;
    }

    /** Whose it is; empty: everybody's. */
    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation);
    }

    public Map<DayOfWeek, List<WorkingHours>> week() {
        return intervals.stream()
                .collect(groupingBy(CalendarInterval::day, mapping(CalendarInterval::hours, toList())));
    }

    /** All dates that are not like their weekday, whoever says so. */
    public List<SpecialDay> days() {
        return Stream.concat(ownDays().stream(), publicDays().days().stream()).toList();
    }

    /** The dates that the calendar itself says are not like their weekday. */
    public List<SpecialDay> ownDays() {
        Stream<SpecialDay> open = exceptions.stream().collect(groupingBy(CalendarException::day)).values().stream()
                .map(rows -> new SpecialDay(
                        rows.get(0).day(),
                        rows.get(0).name(),
                        rows.stream().map(CalendarException::hours).toList()));
        return Stream.concat(holidays(false), open).toList();
    }

    /** The public holidays that are in. */
    public PublicDays publicDays() {
        List<SpecialDay> days =
                holidays(true).sorted(Comparator.comparing(SpecialDay::day)).toList();
        return new PublicDays(days, Optional.ofNullable(publicUntil));
    }

    private Stream<SpecialDay> holidays(boolean ofCountry) {
        return holidays.stream()
                .filter(holiday -> holiday.isPublic() == ofCountry)
                .map(CalendarHoliday::special);
    }

    /** The value that clocks run against. */
    public WorkingCalendar working() {
        return new WorkingCalendar(
                ZoneId.of(timeZone), week(), days().stream().collect(toMap(SpecialDay::day, SpecialDay::hours)));
    }
}
