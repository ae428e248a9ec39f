package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linia.audit.AuditFilter;
import org.linia.audit.AuditKind;
import org.linia.identity.Caller;
import org.linia.identity.FourEyesAct;
import org.linia.identity.FreshSignIn;
import org.linia.identity.NeedsApproval.Asking;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.FourEyes;

/** Puts on record that entries of the audit log leave the house. They are read with {@link ReadAuditLog}. */
@Stateless
public class ExportAudit {
    @Inject
    private NoteChange note;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private Caller caller;

    /** All organisations of the manager that want it must be the second one's as well; nothing if none wants it. */
    private Optional<Asking> asking(Map<String, Object> asked) {
        List<OrganisationId> wanting = fourEyes.wanting(FourEyesAct.EXPORT_AUDIT).stream()
                .sorted(Comparator.comparing(one -> !one.equals(caller.person().organisation())))
                .toList();
        if (wanting.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> exactly = new LinkedHashMap<>(asked);
        exactly.put(
                "organisations",
                wanting.stream().map(OrganisationId::value).sorted().toList());
        return Optional.of(Asking.of(FourEyesAct.EXPORT_AUDIT, wanting.get(0), "audit", null, exactly, asked));
    }

    /**
     * To be called before the first of them is read: what is not on record does not leave.
     *
     * @param type of the file, such as {@code CSV}
     * @throws org.linia.identity.NeedsApproval if a second manager has to approve it, and has not for exactly this
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.SEE_AUDIT_LOG)
    @FreshSignIn
    public void begin(AuditFilter filter, String type) {
        Map<String, Object> asked = asked(filter, type);
        note.note(AuditKind.EXPORTED, "audit", asked);
        asking(asked).ifPresent(fourEyes::use);
    }

    /**
     * Asks for what has to be approved.
     *
     * @throws org.linia.identity.NeedsApproval if a second manager has to approve it
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.SEE_AUDIT_LOG)
    @FreshSignIn
    public void ask(AuditFilter filter, String type) {
        asking(asked(filter, type)).ifPresent(fourEyes::always);
    }

    private static Map<String, Object> asked(AuditFilter filter, String type) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("type", type);
        asked.put("from", filter.from());
        asked.put("to", filter.to());
        asked.put("kind", filter.kind());
        asked.put("person", filter.account());
        asked.put("subject", filter.subject());
        asked.values().removeIf(Objects::isNull);
        return asked;
    }
}
