/**
 * Who is there when: absences with their stand-ins, on-call rotas, and who knows what.
 *
 * <p>An {@code absence} says from when until when a person is away, who stands in, and whether that person gets the open
 * tickets when it begins. An {@code on_call} turn says who of a team can be called outside its hours. Both are withdrawn,
 * never deleted; what was changed by whom is in the audit log.
 *
 * <p>A {@code skill_set} says what a person knows, and how well: services and categories by key, languages by tag.
 *
 * <p>This module never knows tickets. What is above asks {@link org.linia.staffing.boundary.FindAbsences} who of some
 * people is away and {@link org.linia.staffing.boundary.FindOnCall} who can be called, and takes what is to be handed over from {@link org.linia.staffing.boundary.BeginAbsences}, once.
 *
 * <p>Calls {@code identity} and {@code audit}; announces nothing.
 */
package org.linia.staffing;
