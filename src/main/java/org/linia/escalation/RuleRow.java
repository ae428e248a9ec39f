package org.linia.escalation;

/**
 * A rule of escalation as managers see it.
 *
 * @param teamName of the team that takes over, or null
 * @param fired how many alarms that it is about have fired within the last thirty days
 */
public record RuleRow(RuleDraft draft, String teamName, long fired, long version) {}
