package org.linia.audit.boundary;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the audit log does by itself, and when. Every node runs it; each takes what no other one holds. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditTimetable {
    private static final Logger LOG = Logger.getLogger(AuditTimetable.class.getName());
    private static final int BATCH = 500;

    @Inject
    private SealReads reads;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void everyFiveSeconds() {
        try {
            int done = BATCH;
            while (done == BATCH) {
                done = reads.seal(BATCH);
            }
        } catch (EJBException away) {
            // what leaves here keeps the container from the next look for minutes; the rest waits for that
            LOG.log(Level.WARNING, "Reads are not sealed now: {0}", away.getMessage());
        }
    }
}
