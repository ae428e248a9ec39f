package org.linia.audit;

import java.util.List;

/**
 * What came of verifying the audit log.
 *
 * @param entries how many seals were looked at, from where the log begins
 * @param erased from how many entries a person was taken out, as sealed entries say; they count as whole
 * @param end the place and hash of the last seal, for the auditor to keep: whoever rewrites the whole chain cannot keep it
 * @param findings the first of them, in order; empty: all is as it was written
 */
public record AuditVerification(long entries, long erased, String end, List<AuditFinding> findings) {}
