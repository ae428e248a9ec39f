package org.linia.ticket.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.linia.catalog.CategoryId;
import org.linia.catalog.ServiceId;
import org.linia.catalog.boundary.CatalogKeys;
import org.linia.identity.Caller;
import org.linia.identity.LevelId;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.TeamId;
import org.linia.routing.Grade;
import org.linia.sla.AgreementDraft;
import org.linia.sla.Matter;
import org.linia.sla.Priority;
import org.linia.sla.boundary.AdministerAgreements;
import org.linia.ticket.control.TicketScope;

/** How many open tickets a change by a manager concerns, counted through the manager's scope. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CountEffects {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private CatalogKeys keys;

    @Inject
    private AdministerAgreements agreements;

    /** Open tickets of that impact and urgency whose priority, if it was not set by hand, would become another. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public long ofCell(Grade impact, Grade urgency, Priority becomes) {
        return (Long) entities.createNativeQuery(open() + " and t.impact = ?1 and t.urgency = ?2"
                        + " and t.priority <> ?3 and t.priority_reason is null")
                .setParameter(1, impact.name())
                .setParameter(2, urgency.name())
                .setParameter(3, becomes.name())
                .getSingleResult();
    }

    /** Open tickets in that category or beneath it. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public long inCategory(String key) {
        return (Long) entities.createNativeQuery("""
                        with recursive down(id) as (
                          select id from category where key = ?1
                          union all select c.id from category c join down d on c.parent_id = d.id)
                        """ + open() + " and t.category_id in (select id from down)")
                .setParameter(1, key)
                .getSingleResult();
    }

    /** Open tickets about that service. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public long ofService(String key) {
        return (Long) entities.createNativeQuery(open() + " and t.service_id = (select id from service where key = ?1)")
                .setParameter(1, key)
                .getSingleResult();
    }

    /** Open tickets on the line of that number. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public long onLevel(BigDecimal number) {
        return (Long) entities.createNativeQuery(
                        open() + " and t.level_id = (select id from support_level where number = ?1)")
                .setParameter(1, number)
                .getSingleResult();
    }

    /** Open tickets to which such an agreement would apply, were they opened now. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public long ofAgreement(AgreementDraft draft) {
        Predicate<Matter> applies = agreements.wouldApply(draft);
        List<?> alike = entities.createNativeQuery("select t.organisation_id, t.service_id, t.category_id, t.type,"
                        + " t.priority, t.vip, t.level_id, t.team_id, count(*) from ticket t where t.open and "
                        + TicketScope.condition("t", caller.scope()) + " group by 1, 2, 3, 4, 5, 6, 7, 8")
                .getResultList();
        return alike.stream()
                .map(Object[].class::cast)
                .filter(row -> applies.test(matter(row)))
                .mapToLong(row -> (Long) row[8])
                .sum();
    }

    private Matter matter(Object[] row) {
        return new Matter(
                clock.instant(),
                new OrganisationId((Long) row[0]),
                row[1] == null ? null : keys.of(new ServiceId((Long) row[1])),
                row[2] == null ? null : keys.of(new CategoryId((Long) row[2])),
                (String) row[3],
                Priority.valueOf((String) row[4]),
                (Boolean) row[5],
                row[6] == null ? null : new LevelId((Long) row[6]),
                row[7] == null ? null : new TeamId((Long) row[7]),
                null);
    }

    private String open() {
        return "select count(*) from ticket t where t.open and " + TicketScope.condition("t", caller.scope());
    }
}
