package org.linia.sla.entity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.linia.identity.OrganisationId;

/** Working hours and holidays in a time zone, known by a key; of one organisation or, without it, of all. */
@Entity
@Cacheable(false)
public class Calendar {
    @Id
    private Long id;

    private String key;
    private String name;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    @Column(name = "time_zone")
    private String timeZone;

    @ElementCollection
    @CollectionTable(name = "calendar_interval", joinColumns = @JoinColumn(name = "calendar_id"))
    private List<CalendarInterval> intervals;

    @ElementCollection
    @CollectionTable(name = "calendar_holiday", joinColumns = @JoinColumn(name = "calendar_id"))
    @Column(name = "day")
    private List<LocalDate> holidays;

    @Version
    private long version;

    protected Calendar() {}

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String timeZone() {
        return timeZone;
    }

    /** Whose it is; empty: everybody's. */
    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** The value that clocks run against. */
    public WorkingCalendar working() {
        return new WorkingCalendar(
                ZoneId.of(timeZone),
                intervals.stream()
                        .collect(groupingBy(CalendarInterval::day, mapping(CalendarInterval::hours, toList()))),
                holidays);
    }
}
