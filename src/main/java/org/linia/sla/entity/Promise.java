package org.linia.sla.entity;

import java.time.Duration;

/** So much working time of a calendar is allowed. */
public record Promise(long calendarId, Duration allowed) {}
