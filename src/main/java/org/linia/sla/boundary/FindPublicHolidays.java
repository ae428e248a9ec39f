package org.linia.sla.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Year;
import java.util.Set;
import java.util.SortedMap;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.shared.problem.NotFound;
import org.linia.sla.PublicDays;
import org.linia.sla.control.PublicHolidays;

/** The countries whose public holidays a calendar can take over, and what they are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindPublicHolidays {
    @Inject
    private PublicHolidays holidays;

    @Inject
    private Clock clock;

    /** Codes by ISO 3166-1. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public Set<String> countries() {
        return holidays.countries();
    }

    /**
     * The parts of a country that have holidays of their own: their codes, from the larger to the smaller with a slash
     * between, and their English names. None for a country that is not known.
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public SortedMap<String, String> regions(String country) {
        return holidays.regions(country);
    }

    /**
     * What a calendar would take over that is saved now.
     *
     * @param region null: what is a holiday in all of the country
     * @throws NotFound if there is no such country or region
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public PublicDays of(String country, String region) {
        if (!holidays.countries().contains(country)
                || region != null && !holidays.regions(country).containsKey(region)) {
            throw new NotFound();
        }
        return holidays.around(Year.now(clock), country, region);
    }
}
