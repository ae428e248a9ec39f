package org.linia.catalog.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.catalog.ServiceRow;
import org.linia.catalog.boundary.AdministerServices;
import org.linia.shared.text.Viewer;

/** The list of services. */
@Named("serviceList")
@RequestScoped
public class ServicesView {
    @Inject
    private AdministerServices services;

    @Inject
    private Viewer viewer;

    private List<ServiceRow> rows;

    public List<ServiceRow> getRows() {
        if (rows == null) {
            rows = services.all();
        }
        return rows;
    }

    /** The name in the viewer's language. */
    public String name(ServiceRow row) {
        return row.draft().names().in(viewer.getTag(), row.draft().name());
    }

    /** What people call it, in use or not. */
    public String nameOf(String key) {
        return getRows().stream()
                .filter(row -> row.draft().key().equals(key))
                .map(this::name)
                .findFirst()
                .orElse(key);
    }

    /** Its names in the languages that the viewer does not read. */
    public String others(ServiceRow row) {
        String shown = name(row);
        return Stream.concat(Stream.of(row.draft().name()), row.draft().names().texts().values().stream())
                .filter(name -> !name.equals(shown))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" · "));
    }
}
