package org.linia.sla;

import java.util.List;

/**
 * A part of what a corrected calendar brings with it.
 *
 * @param calendar the id of the edition that was wrong
 * @param subjects whose clocks are to be worked out anew, in order
 */
public record Correction(long calendar, List<Long> subjects) {}
