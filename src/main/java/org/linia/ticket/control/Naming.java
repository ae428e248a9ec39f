package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linia.catalog.CategoryId;
import org.linia.catalog.ServiceId;
import org.linia.catalog.boundary.FindCatalog;
import org.linia.shared.problem.InvalidInput;

/** Turns the keys of a request into what they name. */
@ApplicationScoped
public class Naming {
    @Inject
    private FindCatalog catalog;

    /** @throws InvalidInput if no active category has that key */
    public CategoryId category(String key) {
        return key == null
                ? null
                : catalog.category(key).orElseThrow(() -> InvalidInput.of("category", "ticket.invalid.category"));
    }

    /** @throws InvalidInput if no active service has that key */
    public ServiceId service(String key) {
        return key == null
                ? null
                : catalog.service(key).orElseThrow(() -> InvalidInput.of("service", "ticket.invalid.service"));
    }
}
