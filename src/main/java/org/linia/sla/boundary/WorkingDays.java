package org.linia.sla.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import org.linia.identity.OrganisationId;
import org.linia.sla.control.Promises;

/** Days as an organisation works them, for what a module above does after some of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WorkingDays {
    @Inject
    private Promises promises;

    public WorkingDays() {}

    /** With promises of one's own, outside the container. */
    WorkingDays(Promises promises) {
        this.promises = promises;
    }

    /**
     * The latest moment after which so many working days of the organisation had passed by {@code now}: as much working
     * time of its calendar as so many of its usual days have. Nights, weekends and holidays do not count.
     */
    @PermitAll
    public Instant before(Instant now, int days, OrganisationId organisation) {
        return promises.calendarOf(organisation).daysBefore(now, days);
    }

    /** The time zone in which the organisation's days begin and end: that of its calendar. */
    @PermitAll
    public ZoneId zone(OrganisationId organisation) {
        return promises.calendarOf(organisation).zone();
    }
}
