package org.linia.routing;

/**
 * Which team takes a contact first. What is null holds for all.
 *
 * @param id null for a new one
 * @param organisation key
 * @param category key; those beneath it are meant too
 * @param office id
 * @param team key
 */
public record FirstLineRule(Long id, String organisation, String category, Long office, String team, long version) {}
