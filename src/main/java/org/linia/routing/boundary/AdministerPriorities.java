package org.linia.routing.boundary;

import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linia.audit.Differences;
import org.linia.identity.ForAll;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.NoteChange;
import org.linia.routing.Grade;
import org.linia.routing.PriorityMatrix;
import org.linia.shared.problem.Stale;
import org.linia.sla.Priority;

/** The matrix of impact and urgency (B3): anybody reads it, managers change it. */
@Stateless
public class AdministerPriorities {
    public static final String SUBJECT = "priority-matrix";

    private static final String READ = "select impact, urgency, priority, version from priority_cell";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private NoteChange note;

    @RolesAllowed(USER)
    public PriorityMatrix matrix() {
        return matrix(READ);
    }

    /**
     * Tickets that are open keep their priority until they are sorted again.
     *
     * @throws Stale if somebody else changed the matrix since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_CATALOG)
    @ForAll
    public void change(PriorityMatrix wanted) {
        PriorityMatrix before = matrix(READ + " order by impact, urgency for update");
        if (before.version() != wanted.version()) {
            throw new Stale(before.version());
        }
        Differences differences = new Differences();
        for (Grade impact : Grade.values()) {
            for (Grade urgency : Grade.values()) {
                Priority old = before.at(impact, urgency);
                Priority now = wanted.at(impact, urgency);
                differences.of(impact + "-" + urgency, old, now);
                if (old != now) {
                    write(impact, urgency, now);
                }
            }
        }
        note.changed(SUBJECT, differences);
    }

    /** The version of the whole is the sum of its cells' versions, each of which only grows. */
    private PriorityMatrix matrix(String sql) {
        List<?> rows = entities.createNativeQuery(sql).getResultList();
        Map<Grade, Map<Grade, Priority>> cells = new EnumMap<>(Grade.class);
        long version = 0;
        for (Object row : rows) {
            Object[] c = (Object[]) row;
            cells.computeIfAbsent(Grade.valueOf((String) c[0]), none -> new EnumMap<>(Grade.class))
                    .put(Grade.valueOf((String) c[1]), Priority.valueOf((String) c[2]));
            version += (Long) c[3];
        }
        return new PriorityMatrix(cells, version);
    }

    private void write(Grade impact, Grade urgency, Priority priority) {
        entities.createNativeQuery("update priority_cell set priority = ?3, version = version + 1"
                        + " where impact = ?1 and urgency = ?2")
                .setParameter(1, impact.name())
                .setParameter(2, urgency.name())
                .setParameter(3, priority.name())
                .executeUpdate();
    }
}
