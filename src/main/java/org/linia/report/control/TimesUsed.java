package org.linia.report.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Working times of which the middle and the high ones are asked. */
final class TimesUsed {
    private final List<Duration> times = new ArrayList<>();
    private boolean sorted;

    void add(Duration time) {
        times.add(time);
        sorted = false;
    }

    /**
     * By nearest rank: the smallest of them which that many percent of them do not exceed. Null if there are none. (NIST/SEMATECH
     * e-Handbook of Statistical Methods, 7.2.6.2, names the kinds.)
     */
    Duration percentile(int percent) {
        if (times.isEmpty()) {
            return null;
        }
        if (!sorted) {
            Collections.sort(times);
            sorted = true;
        }
        return times.get(Math.max(0, (times.size() * percent + 99) / 100 - 1));
    }
}
