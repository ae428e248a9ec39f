package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.linia.identity.DepartmentId;
import org.linia.identity.OrganisationId;
import org.linia.identity.OrganisationRow;
import org.linia.identity.OrganisationRow.DepartmentRow;
import org.linia.identity.OrganisationRow.OfficeRow;
import org.linia.identity.entity.Department;
import org.linia.identity.entity.Office;
import org.linia.identity.entity.Organisation;
import org.linia.shared.problem.InvalidInput;

/** Departments and offices of an organisation. */
@ApplicationScoped
public class OrganisationParts {
    @PersistenceContext
    private EntityManager entities;

    public OrganisationRow row(Organisation o) {
        return new OrganisationRow(
                o.id(), o.key(), o.name(), o.isActive(), departments(o.id()), offices(o.id()), o.version());
    }

    private List<DepartmentRow> departments(OrganisationId organisation) {
        return entities.createQuery(
                        "SELECT d FROM Department d WHERE d.organisation = :o ORDER BY d.name", Department.class)
                .setParameter("o", organisation)
                .getResultStream()
                .map(d -> new DepartmentRow(d.id(), d.parent(), d.name(), d.sharesTickets(), d.isActive(), d.version()))
                .toList();
    }

    private List<OfficeRow> offices(OrganisationId organisation) {
        return entities.createQuery("SELECT f FROM Office f WHERE f.organisation = :o ORDER BY f.name", Office.class)
                .setParameter("o", organisation)
                .getResultStream()
                .map(f -> new OfficeRow(f.id(), f.name(), f.timeZone().getId(), f.isActive(), f.version()))
                .toList();
    }

    /** @throws InvalidInput if the parent is of another organisation, or lies beneath the department itself */
    public void checkParent(OrganisationId organisation, DepartmentRow wanted) {
        for (DepartmentId at = wanted.parent(); at != null; ) {
            Department above = entities.find(Department.class, at.value());
            if (above == null || !above.organisation().equals(organisation) || at.equals(wanted.id())) {
                throw InvalidInput.of("parent", "identity.invalid.parent");
            }
            at = above.parent();
        }
        boolean taken = departments(organisation).stream()
                .anyMatch(other -> other.name().equalsIgnoreCase(wanted.name().strip())
                        && Objects.equals(other.parent(), wanted.parent())
                        && !other.id().equals(wanted.id()));
        if (taken) {
            throw InvalidInput.of("name", "identity.invalid.nameTaken");
        }
    }

    /** @throws InvalidInput if another office of the organisation has that name */
    public void checkOfficeName(OrganisationId organisation, OfficeRow wanted) {
        boolean taken = offices(organisation).stream()
                .anyMatch(other -> other.name().equalsIgnoreCase(wanted.name().strip())
                        && !other.id().equals(wanted.id()));
        if (taken) {
            throw InvalidInput.of("name", "identity.invalid.nameTaken");
        }
    }
}
