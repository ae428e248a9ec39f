package org.linia.sla.entity;

import java.time.Duration;

/** So much working time of an edition of a calendar is allowed, by a version of an agreement. */
public record Promise(Signed version, long calendarId, Duration allowed) {}
