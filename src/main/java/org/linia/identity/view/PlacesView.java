package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import org.linia.identity.OrganisationRow;
import org.linia.identity.OrganisationRow.OfficeRow;
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

    /** Those in use, and those that are chosen already. */
    public List<Option> organisations(Collection<?> chosen) {
        return getRows().stream()
                .filter(o -> o.active() || isAmong(chosen, o.key()))
                .map(o -> new Option(o.key(), o.name()))
                .toList();
    }

    /** Likewise. */
    public List<Option> departments(Collection<?> chosen) {
        return getRows().stream()
                .flatMap(o -> o.departments().stream()
                        .filter(d -> (o.active() && d.active()) || isAmong(chosen, d.id()))
                        .map(d -> new Option(d.id().toString(), within(o) + d.name())))
                .toList();
    }

    /** Likewise. */
    public List<Option> offices(Collection<?> chosen) {
        return getRows().stream()
                .flatMap(o -> o.offices().stream()
                        .filter(f -> (o.active() && f.active()) || isAmong(chosen, f.id()))
                        .map(f -> new Option(f.id().toString(), within(o) + f.name())))
                .toList();
    }

    /** The name of an organisation, in use or not. */
    public String nameOf(String key) {
        return getRows().stream()
                .filter(o -> o.key().equals(key))
                .map(OrganisationRow::name)
                .findFirst()
                .orElse(key);
    }

    /** Likewise for an office. */
    public String office(Long id) {
        return getRows().stream()
                .flatMap(o -> o.offices().stream())
                .filter(f -> id != null && f.id().value() == id)
                .map(OfficeRow::name)
                .findFirst()
                .orElse("");
    }

    private static boolean isAmong(Collection<?> chosen, Object one) {
        return chosen != null && chosen.contains(one);
    }

    private String within(OrganisationRow organisation) {
        return rows.size() == 1 ? "" : organisation.name() + ": ";
    }
}
