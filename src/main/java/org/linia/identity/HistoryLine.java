package org.linia.identity;

import org.linia.audit.AuditLine;

/**
 * An entry of the audit log with the name of who did it.
 *
 * @param name null if nobody is known
 */
public record HistoryLine(AuditLine entry, String name) {}
