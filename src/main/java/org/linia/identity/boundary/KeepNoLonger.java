package org.linia.identity.boundary;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.audit.boundary.ShortenLog;
import org.linia.shared.database.Rows;

/** Every night the audit log loses what no organisation keeps any longer (X4). Every node tries; one at a time does it. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeepNoLonger {
    private static final Logger LOG = Logger.getLogger(KeepNoLonger.class.getName());
    private static final int BATCH = 2_000;
    private static final String TERMS = """
            select o.id, y.audit_years from organisation o
            left join access_policy y on y.organisation_id = o.id and y.in_force""";

    @Inject
    private ShortenLog log;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "11", persistent = false)
    void everyNight() {
        try {
            Map<Long, Instant> before = new HashMap<>();
            Instant earliest = clock.instant();
            for (Object[] term : rows.of(TERMS, List.of())) {
                Instant until = term[1] == null ? Instant.EPOCH : yearsAgo((Integer) term[1]);
                before.put((Long) term[0], until);
                earliest = until.isBefore(earliest) ? until : earliest;
            }
            while (!before.isEmpty() && log.shorten(before, earliest, BATCH) == BATCH) {
                LOG.log(Level.FINE, "The audit log was shortened by {0} entries", BATCH);
            }
        } catch (EJBException away) {
            // what leaves here keeps the container from the next night
            LOG.log(Level.WARNING, "The audit log is not shortened now: {0}", away.getMessage());
        }
    }

    private Instant yearsAgo(int years) {
        return clock.instant().atZone(ZoneOffset.UTC).minusYears(years).toInstant();
    }
}
