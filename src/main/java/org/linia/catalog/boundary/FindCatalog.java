package org.linia.catalog.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.linia.catalog.CategoryId;
import org.linia.catalog.ServiceId;

/** Categories and services by their keys. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindCatalog {
    @PersistenceContext
    private EntityManager entities;

    /** An active category. */
    @RolesAllowed(USER)
    public Optional<CategoryId> category(String key) {
        return id("select id from category where active and key = ?1", key).map(CategoryId::new);
    }

    /** An active service. */
    @RolesAllowed(USER)
    public Optional<ServiceId> service(String key) {
        return id("select id from service where active and key = ?1", key).map(ServiceId::new);
    }

    private Optional<Long> id(String sql, String key) {
        List<?> ids = entities.createNativeQuery(sql).setParameter(1, key).getResultList();
        return ids.stream().findFirst().map(Long.class::cast);
    }
}
