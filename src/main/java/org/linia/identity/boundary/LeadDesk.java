package org.linia.identity.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.linia.identity.Caller;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Role;

/** Whether the caller leads a desk (A8). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LeadDesk {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** Managers lead every desk of theirs, leads the desks that their teams serve. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public boolean of(OrganisationId organisation) {
        if (caller.person().has(Role.MANAGER)) {
            return caller.scope(Permission.LEAD_DESK).workplaces().contains(organisation);
        }
        return !entities.createNativeQuery("""
                        select 1 from team_lead l join team t on t.id = l.team_id and t.active
                        join team_organisation o on o.team_id = t.id and o.organisation_id = ?1
                        where l.account_id = ?2""")
                .setParameter(1, organisation.value())
                .setParameter(2, caller.id().value())
                .getResultList()
                .isEmpty();
    }
}
