package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationRow;
import org.linia.identity.OrganisationRow.DepartmentRow;
import org.linia.identity.OrganisationRow.OfficeRow;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.Administered;
import org.linia.identity.control.OrganisationParts;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.entity.Department;
import org.linia.identity.entity.Office;
import org.linia.identity.entity.Organisation;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.shared.text.Texts;

/** Organisations of a manager's scope, with their departments and offices. Every change names the version it is from. */
@Stateless
public class AdministerOrganisations {
    private static final String KEY = "[a-z0-9][a-z0-9-]{0,62}";
    private static final int NAME = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private OrganisationParts parts;

    @Inject
    private RightsGuard guard;

    @RolesAllowed(MANAGER)
    public List<OrganisationRow> all() {
        return entities.createQuery(
                        "SELECT o FROM Organisation o WHERE o.id IN :mine ORDER BY o.name", Organisation.class)
                .setParameter("mine", administered.organisations())
                .getResultStream()
                .map(parts::row)
                .toList();
    }

    /** @throws NotFound if there is none of that key in the manager's scope */
    @RolesAllowed(MANAGER)
    public OrganisationRow read(String key) {
        return parts.row(administered.known(key));
    }

    /**
     * @param team key of the team that serves it first: one of the manager's own, or they would not see it
     * @throws InvalidInput naming what is wrong, such as a key that another organisation has
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ORGANISATIONS)
    public OrganisationRow create(String key, String name, String team) {
        if (key == null || !key.matches(KEY)) {
            throw InvalidInput.of("key", "identity.invalid.key");
        } else if (parts.exists(key)) {
            throw InvalidInput.of("key", "identity.invalid.keyTaken");
        }
        Organisation organisation = new Organisation(key, named(name));
        entities.persist(organisation);
        entities.flush();
        parts.serve(organisation.id(), team);
        entities.flush();
        administered.record(AuditKind.CREATED, "organisation:" + key, Map.of("name", name, "team", team));
        return parts.row(organisation);
    }

    /**
     * While it is not active no new tickets are taken for it and nobody is offered to choose it; its people still sign in
     * and follow what is open.
     *
     * @throws Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ORGANISATIONS)
    public void change(String key, long version, String name, boolean active) {
        Organisation organisation = administered.known(key);
        administered.check(organisation, organisation.version(), version);
        Differences differences = new Differences()
                .of("name", organisation.name(), named(name))
                .of("active", organisation.isActive(), active);
        organisation.rename(named(name));
        organisation.activate(active);
        saved(key, differences);
    }

    /** @param wanted without id: a new one; the parent must be of the same organisation and not beneath it */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ORGANISATIONS)
    public DepartmentId saveDepartment(String organisation, DepartmentRow wanted) {
        Organisation within = administered.touched(organisation);
        Department department = wanted.id() == null
                ? new Department(within.id(), wanted.parent(), named(wanted.name()))
                : entities.find(Department.class, wanted.id().value());
        if (department == null || !department.organisation().equals(within.id())) {
            throw new NotFound();
        }
        parts.checkParent(within.id(), wanted);
        RightsGuard.Before rights = guard.look(within.id());
        if (wanted.id() == null) {
            entities.persist(department);
        } else {
            administered.check(department, department.version(), wanted.version());
        }
        Differences differences = parts.differences(wanted.id() == null ? null : department, wanted);
        department.rename(named(wanted.name()));
        department.moveUnder(wanted.parent());
        department.shareTickets(wanted.sharesTickets());
        department.activate(wanted.active());
        saved(organisation, differences);
        guard.check(rights);
        return department.id();
    }

    /** @param wanted without id: a new one */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ORGANISATIONS)
    public OfficeId saveOffice(String organisation, OfficeRow wanted) {
        Organisation within = administered.touched(organisation);
        ZoneId zone = zone(wanted.timeZone());
        Office office = wanted.id() == null
                ? new Office(within.id(), named(wanted.name()), zone)
                : entities.find(Office.class, wanted.id().value());
        if (office == null || !office.organisation().equals(within.id())) {
            throw new NotFound();
        }
        parts.checkOfficeName(within.id(), wanted);
        if (wanted.id() == null) {
            entities.persist(office);
        } else {
            administered.check(office, office.version(), wanted.version());
        }
        Differences differences = parts.differences(wanted.id() == null ? null : office, wanted);
        office.rename(named(wanted.name()));
        office.move(zone);
        office.activate(wanted.active());
        saved(organisation, differences);
        return office.id();
    }

    private void saved(String organisation, Differences differences) {
        entities.flush();
        administered.changed("organisation:" + organisation, differences);
    }

    private static String named(String name) {
        if (name == null || name.isBlank() || name.length() > NAME || !Texts.isStorable(name)) {
            throw InvalidInput.of("name", "identity.invalid.name");
        }
        return name.strip();
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id == null ? "" : id);
        } catch (DateTimeException unknown) {
            throw InvalidInput.of("timeZone", "identity.invalid.timeZone");
        }
    }
}
