package org.linia.sla;

/**
 * The agreement by which a clock runs.
 *
 * @param version its number among the agreement's
 */
public record AgreementRef(AgreementKind kind, String key, String name, int version) {}
