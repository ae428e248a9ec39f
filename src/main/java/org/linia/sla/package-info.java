/**
 * What was promised, and how much of it is used up: calendars, agreements and clocks.
 *
 * <p>An {@code agreement} with an organisation (SLA), between teams (OLA) or with a supplier (UC) promises, per target and
 * priority, that something happens within so much working time of a calendar. It speaks in versions that never change:
 * which one holds for a subject depends on when the subject was opened, and which agreement of a kind applies is the first
 * in their order whose conditions match what the subject is like now. A changed {@code calendar} is the next edition, and
 * the same rule holds for editions. Nothing is changed with effect from the past, so that anybody can work out at any time
 * what holds for a subject ({@link org.linia.sla.entity.PromiseBook}).
 *
 * <p>A {@code clock} measures one target on one subject, which waits now and then ({@code clock_wait}). All clocks of a
 * subject are a pure function of what happened to it, told as {@link org.linia.sla.ClockMoment}s, and the book
 * ({@link org.linia.sla.entity.SubjectClocks}); what one of them shows is a function of its moments and its promise
 * ({@link org.linia.sla.entity.Course}). Due times and alarms are stored for sorting, filtering and firing only.
 *
 * <p>A calendar may take over the public holidays of a country or region. Which days those are is stored with the edition,
 * from the year before it is saved to five years ahead, so that it counts the same whatever a later library knows.
 *
 * <p>A subject is a number that means something to the caller alone: this module never knows tickets. The caller keeps
 * the nearest due time that {@link org.linia.sla.boundary.Clocks} gives back.
 *
 * <p>{@link org.linia.sla.boundary.WorkingDays} counts days as an organisation works them: by its own calendar, or else by
 * the one against which its ordinary cases are solved.
 *
 * <p>Calls {@code identity} (ids, and what a manager may administer). Announces {@link org.linia.sla.PromisesChanged} and
 * observes it itself.
 */
package org.linia.sla;
