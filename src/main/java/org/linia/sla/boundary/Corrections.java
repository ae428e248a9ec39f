package org.linia.sla.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linia.sla.Correction;
import org.linia.sla.entity.Calendar;

/**
 * Calendars that were corrected, as long as clocks wait to be worked out anew. For use cases above, which go through the
 * subjects in their order, a few in each transaction; whoever takes over goes on where the last one stopped.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@PermitAll
public class Corrections {
    /** Not before every server counts by the correction, and not one that another server is at. */
    private static final String WAITING = "select c.id from calendar c join calendar r on r.id = c.corrected_by"
            + " where c.recounted is not null and c.replaced_at <= ?1 and (r.replaced_at is null or r.replaced_at <= ?1)"
            + " order by c.id limit 1 for update of c skip locked";

    /** Also of those that were corrected to the corrected one. */
    private static final String SUBJECTS = """
            with recursive wrong (id) as (
              select cast(?1 as bigint) union select c.id from calendar c join wrong on c.corrected_by = wrong.id)
            select distinct k.subject from clock k where k.subject > ?2 and k.calendar_id in (select id from wrong)
            order by k.subject limit ?3""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The next subjects of one corrected calendar; nothing if none waits. */
    public Optional<Correction> next(int most) {
        List<?> waiting = entities.createNativeQuery(WAITING)
                .setParameter(1, Timestamp.from(clock.instant()))
                .getResultList();
        return waiting.stream().findFirst().map(id -> new Correction((Long) id, subjects((Long) id, most)));
    }

    private List<Long> subjects(long calendar, int most) {
        List<?> subjects = entities.createNativeQuery(SUBJECTS)
                .setParameter(1, calendar)
                .setParameter(2, calendar(calendar).recounted().orElseThrow())
                .setParameter(3, most)
                .getResultList();
        return subjects.stream().map(Long.class::cast).toList();
    }

    /** Those subjects are done; if there were none, all are. */
    public void done(Correction correction) {
        List<Long> subjects = correction.subjects();
        calendar(correction.calendar()).recountedUpTo(subjects.isEmpty() ? null : subjects.get(subjects.size() - 1));
    }

    private Calendar calendar(long id) {
        return entities.find(Calendar.class, id);
    }
}
