package org.linia.sla;

import java.time.Instant;

/** An alarm of a clock whose moment has come; the next one that comes has a later place. */
public record DueAlarm(long clock, long subject, Instant at) {}
