/**
 * What happens when a promise is in danger or broken.
 *
 * <p>Clocks know when their next alarm is due. Every server looks for those that are
 * ({@link org.linia.escalation.boundary.AlarmTimetable}), locks their tickets as far as nobody else holds them, and fires
 * each once: the record that it fired, the entry on the timeline and what the {@code escalation_rule}s want are one
 * transaction ({@link org.linia.escalation.boundary.FireAlarms}). What was due while no server ran fires at the next
 * start, in the order of its moments, marked as late.
 *
 * <p>A rule says at which percentage of which target of which kind of agreement the desk does what by itself. A time box
 * ("15 minutes of the first line, then the second") is an agreement within the house about the time at a level together
 * with the rule that a ticket then climbs.
 *
 * <p>Calls {@code sla} and {@code ticket}; announces nothing: what it does is on the ticket's timeline.
 */
package org.linia.escalation;
