package org.linia.catalog.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linia.catalog.CategoryId;
import org.linia.catalog.ServiceId;

/** The keys of categories and services, kept in memory: a key never changes, so what was read once holds for ever. */
@ApplicationScoped
public class KnownKeys {
    private final Map<Long, String> categories = new ConcurrentHashMap<>();
    private final Map<Long, String> services = new ConcurrentHashMap<>();

    @PersistenceContext
    private EntityManager entities;

    public String of(CategoryId category) {
        return categories.computeIfAbsent(category.value(), id -> key("select key from category where id = ?1", id));
    }

    public String of(ServiceId service) {
        return services.computeIfAbsent(service.value(), id -> key("select key from service where id = ?1", id));
    }

    private String key(String sql, Long id) {
        List<?> keys = entities.createNativeQuery(sql)
                // looking something up is no reason to write what the caller has not finished
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, id)
                .getResultList();
        return (String) keys.get(0);
    }
}
