package org.linia.identity;

/**
 * A team that can be pulled in for another one.
 *
 * @param team key of the one that it helps
 */
public record StandInTeam(String team, String key, String name) {}
