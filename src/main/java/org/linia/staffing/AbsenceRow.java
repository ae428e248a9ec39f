package org.linia.staffing;

/**
 * An absence as staff see it.
 *
 * @param standInName null if nobody stands in
 */
public record AbsenceRow(long id, AbsenceDraft draft, String name, String standInName, long version) {}
