package org.linia.audit;

import java.util.Map;

/**
 * One entry.
 *
 * @param account the id of who did it; null if nobody is known
 * @param address the network address it came from; null for the server itself
 * @param subject what it was done to, such as {@code team:network}
 * @param data the facts, with old and new values where something changed
 */
public record AuditEntry(AuditKind kind, Long account, String address, String subject, Map<String, ?> data) {}
