package org.linia.sla.boundary;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linia.sla.ClockCheck;
import org.linia.sla.ClockMoment;
import org.linia.sla.control.Promises;
import org.linia.sla.control.StoredClocks;
import org.linia.sla.entity.Clock;
import org.linia.sla.entity.PromiseBook;
import org.linia.sla.entity.SubjectClocks;
import org.linia.sla.entity.Wait;

/** Whether what is stored of clocks is what follows from what happened; for use cases above, which know what happened. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CheckClocks {
    @Inject
    private Promises promises;

    @Inject
    private StoredClocks stored;

    public CheckClocks() {}

    /** With a database of one's own, outside the container. */
    CheckClocks(EntityManager entities, Promises promises) {
        this.promises = promises;
        this.stored = new StoredClocks(entities);
    }

    /**
     * @param told per subject everything that ever happened to it, oldest first
     * @return per subject what is right, and what is stored otherwise; nothing is repaired
     */
    @PermitAll
    public Map<Long, ClockCheck> check(Map<Long, List<ClockMoment>> told) {
        List<Long> subjects = List.copyOf(told.keySet());
        List<Clock> clocks = stored.clocks(subjects);
        PromiseBook book = StoredClocks.book(clocks, promises);
        Map<Long, List<Clock>> clocksOf = clocks.stream().collect(groupingBy(Clock::subject));
        Map<Long, List<Wait>> waitsOf = stored.waits(subjects).stream().collect(groupingBy(Wait::subject));
        Map<Long, ClockCheck> checks = new LinkedHashMap<>();
        told.forEach((subject, moments) -> {
            SubjectClocks right = new SubjectClocks(subject, book);
            right.live(moments);
            SubjectClocks found = new SubjectClocks(
                    subject, book, clocksOf.getOrDefault(subject, List.of()), waitsOf.getOrDefault(subject, List.of()));
            checks.put(
                    subject,
                    new ClockCheck(found.differences(right), right.nextDue().orElse(null)));
        });
        return checks;
    }
}
