package org.linia.catalog.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.linia.catalog.CategoryId;
import org.linia.catalog.ServiceId;
import org.linia.catalog.control.KnownKeys;

/** By which keys categories and services are known, for rules that speak of them; retired ones too. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CatalogKeys {
    @Inject
    private KnownKeys keys;

    /** Null for none. */
    @PermitAll
    public String of(CategoryId category) {
        return category == null ? null : keys.of(category);
    }

    /** Null for none. */
    @PermitAll
    public String of(ServiceId service) {
        return service == null ? null : keys.of(service);
    }
}
