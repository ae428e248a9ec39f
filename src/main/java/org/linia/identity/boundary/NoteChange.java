package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.Caller;

/** Writes into the audit log what the manager who calls did, in the same transaction. */
@Stateless
public class NoteChange {
    @Inject
    private Caller caller;

    @Inject
    private RecordAudit audit;

    /** Nothing is written if nothing differs. */
    @RolesAllowed(MANAGER)
    public void changed(String subject, Differences differences) {
        if (!differences.isEmpty()) {
            note(AuditKind.CHANGED, subject, differences.data());
        }
    }

    @RolesAllowed(MANAGER)
    public void note(AuditKind kind, String subject, Map<String, ?> data) {
        audit.record(new AuditEntry(kind, caller.id().value(), null, subject, data));
    }
}
