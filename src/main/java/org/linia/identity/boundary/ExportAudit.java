package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.linia.audit.AuditFilter;
import org.linia.audit.AuditKind;
import org.linia.identity.FreshSignIn;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;

/** Puts on record that entries of the audit log leave the house. They are read with {@link ReadAuditLog}. */
@Stateless
public class ExportAudit {
    @Inject
    private NoteChange note;

    /**
     * To be called before the first of them is read: what is not on record does not leave.
     *
     * @param type of the file, such as {@code CSV}
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.SEE_AUDIT_LOG)
    @FreshSignIn
    public void begin(AuditFilter filter, String type) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("type", type);
        asked.put("from", filter.from());
        asked.put("to", filter.to());
        asked.put("kind", filter.kind());
        asked.put("person", filter.account());
        asked.put("subject", filter.subject());
        asked.values().removeIf(Objects::isNull);
        note.note(AuditKind.EXPORTED, "audit", asked);
    }
}
