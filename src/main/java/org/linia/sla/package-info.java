/**
 * What was promised, and how much of it is used up: calendars, targets and clocks.
 *
 * <p>A {@code service_target} promises, per priority and perhaps per organisation, that something happens within so much
 * working time of a {@code calendar}. A {@code clock} measures one target on one subject: it starts, is paused and
 * resumed, and ends by being met or stopped. What it shows is a pure function of its recorded moments, the calendar and
 * the promise ({@link org.linia.sla.entity.Course}); only the due time is stored, for sorting and filtering.
 *
 * <p>A {@code calendar} that is changed is not rewritten: the change is its next edition, a row of its own, by which new
 * promises are made ({@link org.linia.sla.boundary.AdministerCalendars}). A clock goes on counting in the edition in which
 * it was promised, so that nothing promised ever moves by itself.
 *
 * <p>A calendar may take over the public holidays of a country or region. Which days those are is stored with the edition,
 * from the year before it is saved to five years ahead, so that it counts the same whatever a later library knows.
 *
 * <p>A subject is a number that means something to the caller alone: this module never knows tickets. The caller keeps
 * the nearest due time that every verb of {@link org.linia.sla.boundary.Clocks} gives back.
 *
 * <p>{@link org.linia.sla.boundary.WorkingDays} counts days as an organisation works them: by its own calendar, or else by
 * the one against which its ordinary cases are solved.
 *
 * <p>Calls {@code identity} (ids, and what a manager may administer). Announces {@link org.linia.sla.PromisesChanged} and
 * observes it itself.
 */
package org.linia.sla;
