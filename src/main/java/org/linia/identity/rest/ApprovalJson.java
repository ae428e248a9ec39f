package org.linia.identity.rest;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.linia.identity.ApprovalRow;
import org.linia.identity.ApprovalState;
import org.linia.identity.FourEyesAct;

/**
 * What a manager asks another to approve, in answers.
 *
 * @param asked exactly what, as the act itself takes it
 */
public record ApprovalJson(
        String id,
        FourEyesAct act,
        String organisation,
        String subject,
        JsonObject asked,
        String reason,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        ApprovalState state,
        String decidedBy,
        Instant decidedAt,
        String note) {

    static ApprovalJson of(ApprovalRow row) {
        return new ApprovalJson(
                Long.toString(row.id()),
                row.act(),
                row.organisation(),
                row.subject(),
                row.asked(),
                row.reason(),
                row.requestedBy(),
                row.requestedAt(),
                row.expiresAt(),
                row.state(),
                row.decidedBy(),
                row.decidedAt(),
                row.note());
    }
}
