package org.linia.sla;

import java.time.Duration;
import java.time.Instant;

/** When something is due that comes in now and is allowed so much working time of a calendar. */
public record CalendarExample(Duration allowed, Instant due) {}
