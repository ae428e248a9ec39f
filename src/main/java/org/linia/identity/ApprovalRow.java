package org.linia.identity;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.linia.audit.AuditLine.Change;

/**
 * What a manager asks another to approve.
 *
 * @param organisation key
 * @param subject as in the audit log
 * @param aboutName of the person whom it is about; null for none
 * @param asked exactly what, as the act itself takes it
 * @param changes the same in words
 * @param decidedBy null: nobody yet
 * @param mine whether the reader asked
 */
public record ApprovalRow(
        long id,
        FourEyesAct act,
        String organisation,
        String organisationName,
        String subject,
        String aboutName,
        JsonObject asked,
        List<Change> changes,
        String reason,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        ApprovalState state,
        String decidedBy,
        Instant decidedAt,
        String note,
        boolean mine) {
    public ApprovalRow {
        changes = List.copyOf(changes);
    }
}
