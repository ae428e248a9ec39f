package org.linia.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.Forgetting;
import org.linia.audit.control.PersonInLog;
import org.linia.audit.control.Redactions;
import org.linia.audit.entity.AuditRow;

/** Lets the audit log forget a person, and keeps it verifiable: what it says of them is gone, that it did is on record. */
@Stateless
public class ForgetPerson {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PersonInLog log;

    @Inject
    private Clock clock;

    /** In how many entries the person is. */
    @PermitAll
    public long count(Forgetting person) {
        return log.count(withFormer(person));
    }

    /**
     * In the caller's transaction.
     *
     * @param by the id of who does it
     * @param data what else the entry about it is to say; nothing that is to be forgotten
     */
    @PermitAll
    public void forget(Forgetting person, long by, Map<String, ?> data) {
        entities.flush();
        List<String> redacted = log.takeOut(withFormer(person));
        Map<String, Object> facts = new LinkedHashMap<>(data);
        facts.put("entries", redacted.size());
        facts.put(Redactions.SUM, Redactions.sum(redacted));
        AuditRow row = new AuditRow(
                new AuditEntry(AuditKind.PERSON_ERASED, by, null, "account:" + person.account(), facts),
                clock.instant());
        entities.persist(row);
        entities.flush();
        for (String entry : redacted) {
            String[] parts = entry.split(":");
            entities.createNativeQuery("insert into audit_redaction (entry_id, by_entry, digest)"
                            + " values (?1, ?2, decode(?3, 'hex'))")
                    .setParameter(1, Long.valueOf(parts[0]))
                    .setParameter(2, row.id())
                    .setParameter(3, parts[1])
                    .executeUpdate();
        }
    }

    private Forgetting withFormer(Forgetting person) {
        Set<String> words = new HashSet<>(person.words());
        words.addAll(log.formerly(person.account()));
        return new Forgetting(person.account(), words, person.instead());
    }
}
