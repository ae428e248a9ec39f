package org.linia.audit;

import java.time.Instant;
import java.util.List;

/**
 * An entry as it is read.
 *
 * @param account the id of who did it; null if nobody is known
 * @param address the network address it came from; null if none was recorded
 * @param subject what it was done to; null if nothing was
 * @param changes what became what, in the order in which it was written
 */
public record AuditLine(
        long id, Instant at, Long account, AuditKind kind, String address, String subject, List<Change> changes) {

    /** A member with its old and new value in words; a fact that replaced nothing has no old one. */
    public record Change(String member, String old, String now) {}
}
