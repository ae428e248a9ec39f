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
import org.linia.identity.Caller;
import org.linia.routing.Grade;
import org.linia.sla.Priority;
import org.linia.ticket.control.TicketScope;

/** How many open tickets a change by a manager concerns, counted through the manager's scope. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CountEffects {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** Open tickets of that impact and urgency whose priority, if it was not set by hand, would become another. */
    @RolesAllowed(MANAGER)
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
    public long ofService(String key) {
        return (Long) entities.createNativeQuery(open() + " and t.service_id = (select id from service where key = ?1)")
                .setParameter(1, key)
                .getSingleResult();
    }

    /** Open tickets on the line of that number. */
    @RolesAllowed(MANAGER)
    public long onLevel(BigDecimal number) {
        return (Long) entities.createNativeQuery(
                        open() + " and t.level_id = (select id from support_level where number = ?1)")
                .setParameter(1, number)
                .getSingleResult();
    }

    private String open() {
        return "select count(*) from ticket t where t.open and " + TicketScope.condition("t", caller.scope());
    }
}
