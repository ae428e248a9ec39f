package org.linia.audit;

import java.time.Instant;

/**
 * Which entries; what is null does not matter.
 *
 * @param from the first moment
 * @param to the first moment that is too late
 * @param account the id of who did it
 * @param subject what it was done to, as it was recorded, such as {@code team:network}
 */
public record AuditFilter(Instant from, Instant to, AuditKind kind, Long account, String subject) {}
