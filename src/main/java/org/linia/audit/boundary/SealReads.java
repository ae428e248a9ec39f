package org.linia.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.entity.AuditRow;
import org.linia.shared.database.Rows;

/** Makes entries of the audit log of the reads that were noted, many in one transaction. */
@Stateless
public class SealReads {
    /** The hour must be over on every server before what keeps them from being noted twice may go. */
    private static final Duration REMEMBERED = Duration.ofHours(3);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** @return how many there were, at most so many */
    @PermitAll
    public int seal(int most) {
        List<?> rows = entities.createNativeQuery("select account_id, subject, hour, at from audit_read"
                        + " where not sealed order by at limit " + most + " for update skip locked")
                .getResultList();
        rows.stream().map(Object[].class::cast).forEach(this::seal);
        entities.createNativeQuery("delete from audit_read where sealed and hour < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(REMEMBERED)))
                .executeUpdate();
        return rows.size();
    }

    private void seal(Object[] read) {
        AuditEntry entry = new AuditEntry(AuditKind.VIP_TICKET_READ, (Long) read[0], null, (String) read[1], Map.of());
        entities.persist(new AuditRow(entry, Rows.moment(read[3])));
        entities.createNativeQuery(
                        "update audit_read set sealed = true where account_id = ?1 and subject = ?2 and hour = ?3")
                .setParameter(1, read[0])
                .setParameter(2, read[1])
                .setParameter(3, read[2])
                .executeUpdate();
    }
}
