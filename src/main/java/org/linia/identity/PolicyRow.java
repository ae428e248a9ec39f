package org.linia.identity;

/**
 * How people of an organisation come in, as it is stored.
 *
 * @param version 0 while the organisation has not decided anything
 */
public record PolicyRow(PolicyDraft draft, String organisationName, long version) {}
