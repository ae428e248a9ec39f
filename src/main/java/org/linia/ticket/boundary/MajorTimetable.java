package org.linia.ticket.boundary;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.shared.problem.Refusal;

/** When children of major incidents follow. Every server looks; each child is taken by one. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MajorTimetable {
    private static final Logger LOG = Logger.getLogger(MajorTimetable.class.getName());
    private static final int BATCH = 100;

    @Inject
    private FollowMajors majors;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void everyOtherSecond() {
        try {
            followAll();
        } catch (EJBException away) {
            // what leaves here keeps the container from the next look for minutes
            LOG.log(Level.WARNING, "Major incidents cannot be followed now: {0}", away.getMessage());
        }
    }

    private void followAll() {
        List<Long> due = majors.due(0, BATCH);
        while (!due.isEmpty()) {
            due.forEach(this::alone);
            due = majors.due(due.get(due.size() - 1), BATCH);
        }
    }

    /** One that fails keeps no other from following. */
    private void alone(long id) {
        try {
            majors.follow(id);
        } catch (EJBException | Refusal fails) {
            LOG.log(Level.WARNING, fails, () -> "Step " + id + " of a major incident is not followed yet");
            majors.postpone(id);
        }
    }
}
