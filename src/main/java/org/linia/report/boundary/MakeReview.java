package org.linia.report.boundary;

import static java.util.stream.Collectors.toMap;
import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linia.catalog.CategoryLine;
import org.linia.catalog.ServiceLine;
import org.linia.catalog.boundary.FindCategories;
import org.linia.identity.OrganisationRow;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.report.Period;
import org.linia.report.Review;
import org.linia.report.Review.Place;
import org.linia.report.control.ReviewRows;
import org.linia.report.control.ReviewRows.Names;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Viewer;
import org.linia.sla.boundary.WorkingDays;

/** How promises to an organisation were kept in a period, worked out anew each time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MakeReview {
    /** A leap year, and the hour that autumn repeats. */
    private static final Duration LONGEST = Duration.ofDays(366).plusHours(3);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AdministerOrganisations organisations;

    @Inject
    private WorkingDays days;

    @Inject
    private FindCategories catalog;

    @Inject
    private ReviewRows rows;

    @Inject
    private Viewer viewer;

    @Inject
    private Clock clock;

    /**
     * @param organisation its key; null: all of the manager's
     * @throws NotFound if the manager has no such organisation
     * @throws InvalidInput if the period ends before it begins, or is longer than a year
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.SEE_REPORTS)
    public Review of(String organisation, Period period) {
        // the figures are read one after the other, and have to belong together
        entities.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        Instant now = clock.instant();
        List<Place> places = (organisation == null ? organisations.all() : List.of(organisations.read(organisation)))
                .stream().map(row -> place(row, period)).toList();
        return rows.read(places, now, names());
    }

    private Place place(OrganisationRow row, Period period) {
        var zone = days.zone(row.id());
        Period.Span span = period.in(zone);
        if (!span.from().isBefore(span.to())) {
            throw InvalidInput.of("to", "report.invalid.order");
        } else if (Duration.between(span.from(), span.to()).compareTo(LONGEST) > 0) {
            throw InvalidInput.of("to", "report.invalid.long");
        }
        return new Place(row.id(), row.key(), row.name(), zone, span);
    }

    private Names names() {
        String language = viewer.getTag();
        return new Names(
                catalog.services(language).stream().collect(toMap(ServiceLine::key, ServiceLine::name)),
                catalog.tree(language).stream().collect(toMap(CategoryLine::key, CategoryLine::name)));
    }
}
