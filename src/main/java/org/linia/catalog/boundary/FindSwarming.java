package org.linia.catalog.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.linia.catalog.ServiceId;
import org.linia.catalog.entity.Service;

/** Which services are solved by swarm, for the modules above. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindSwarming {
    @PersistenceContext
    private EntityManager entities;

    /** False for no service. */
    @PermitAll
    public boolean of(ServiceId service) {
        return service != null && entities.find(Service.class, service.value()).isSwarm();
    }
}
