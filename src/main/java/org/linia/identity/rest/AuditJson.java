package org.linia.identity.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linia.audit.AuditKind;
import org.linia.audit.AuditLine;

/** An entry of the audit log as the REST contract has it. */
public record AuditJson(
        @Schema String id,
        @Schema Instant at,
        @Schema String account,
        @Schema AuditKind kind,
        @Schema String address,
        @Schema String subject,
        @Schema List<Change> changes) {

    /** What became what; a fact that replaced nothing has no old value. */
    public record Change(
            @Schema String member,
            @Schema String old,
            @Schema String now) {}

    static AuditJson of(AuditLine line) {
        return new AuditJson(
                Long.toString(line.id()),
                line.at(),
                line.account() == null ? null : line.account().toString(),
                line.kind(),
                line.address(),
                line.subject(),
                line.changes().stream()
                        .map(change -> new Change(change.member(), change.old(), change.now()))
                        .toList());
    }
}
