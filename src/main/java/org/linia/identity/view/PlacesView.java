package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.linia.identity.OrganisationRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.shared.faces.Option;

/** The organisations, departments and offices that a manager may choose. */
@Named("places")
@RequestScoped
public class PlacesView {
    @Inject
    private AdministerOrganisations organisations;

    private List<OrganisationRow> rows;

    public List<OrganisationRow> getRows() {
        if (rows == null) {
            rows = organisations.all();
        }
        return rows;
    }

    public List<Option> getOrganisations() {
        return getRows().stream().map(o -> new Option(o.key(), o.name())).toList();
    }

    public List<Option> getDepartments() {
        return getRows().stream().flatMap(this::departments).toList();
    }

    public List<Option> getOffices() {
        return getRows().stream().flatMap(this::offices).toList();
    }

    private Stream<Option> departments(OrganisationRow o) {
        return o.departments().stream().map(d -> new Option(d.id().toString(), within(o) + d.name()));
    }

    private Stream<Option> offices(OrganisationRow o) {
        return o.offices().stream().map(f -> new Option(f.id().toString(), within(o) + f.name()));
    }

    private String within(OrganisationRow organisation) {
        return rows.size() == 1 ? "" : organisation.name() + ": ";
    }
}
