package org.linia.sla.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Optional;
import org.linia.identity.OrganisationId;
import org.linia.sla.Priority;
import org.linia.sla.Target;

/** What is promised for a priority: to one organisation or, without it, to all that have no row of their own. */
@Entity
@Cacheable(false)
@Table(name = "service_target")
public class ServiceTarget {
    @Id
    private Long id;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private Target target;

    @Column(name = "allowed_seconds")
    private long allowedSeconds;

    @Column(name = "calendar_id")
    private long calendarId;

    protected ServiceTarget() {}

    /** Empty: all organisations. */
    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation);
    }

    public Priority priority() {
        return priority;
    }

    public Target target() {
        return target;
    }

    public Promise promise() {
        return new Promise(calendarId, Duration.ofSeconds(allowedSeconds));
    }
}
