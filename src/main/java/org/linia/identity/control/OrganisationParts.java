package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.linia.audit.Differences;
import org.linia.identity.Caller;
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

    @Inject
    private Caller caller;

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

    public boolean exists(String key) {
        return !entities.createQuery("SELECT o.id FROM Organisation o WHERE o.key = :key", Long.class)
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    /** @throws InvalidInput unless the team is one in which the caller works */
    public void serve(OrganisationId organisation, String team) {
        int added = entities.createNativeQuery("""
                        insert into team_organisation (team_id, organisation_id)
                        select t.id, ?1 from team t join team_member m on m.team_id = t.id and m.account_id = ?2
                        where t.active and t.key = ?3""")
                .setParameter(1, organisation.value())
                .setParameter(2, caller.id().value())
                .setParameter(3, team)
                .executeUpdate();
        if (added == 0) {
            throw InvalidInput.of("team", "identity.invalid.ownTeam");
        }
    }

    /** @param before null for a new one */
    public Differences differences(Department before, DepartmentRow now) {
        return new Differences()
                .of("department", before == null ? null : before.name(), now.name())
                .of("parent", before == null ? null : before.parent(), now.parent())
                .of("sharesTickets", before != null && before.sharesTickets(), now.sharesTickets())
                .of("departmentActive", before == null || before.isActive(), now.active());
    }

    /** @param before null for a new one */
    public Differences differences(Office before, OfficeRow now) {
        return new Differences()
                .of("office", before == null ? null : before.name(), now.name())
                .of("timeZone", before == null ? null : before.timeZone().getId(), now.timeZone())
                .of("officeActive", before == null || before.isActive(), now.active());
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
