package org.linia.sla;

/** That a clock has come so far: a percentage of the time allowed, 100 being late. */
public record ReachedAlarm(AgreementKind kind, Target target, int percent) {}
