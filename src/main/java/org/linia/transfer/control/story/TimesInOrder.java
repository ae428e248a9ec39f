package org.linia.transfer.control.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Times for lines whose own may be missing or out of order.
 *
 * <p>The order of the lines stands; as many times as possible stay as they are (the longest non-decreasing
 * subsequence), the others move to the time of the line before them that stayed.
 */
final class TimesInOrder {
    private TimesInOrder() {}

    /**
     * @param said times of the lines in their order, null where unknown
     * @param earliest no time given back is before it; null: the first known time
     * @return as many times, none null, none before its predecessor; null when no time is known at all
     */
    static List<Instant> of(List<Instant> said, Instant earliest) {
        Instant floor = earliest != null ? earliest : firstKnown(said);
        if (floor == null) {
            return null;
        }
        boolean[] stays = staying(said, floor);
        List<Instant> used = new ArrayList<>(said.size());
        Instant last = floor;
        for (int i = 0; i < said.size(); i++) {
            last = stays[i] ? said.get(i) : last;
            used.add(last);
        }
        return used;
    }

    private static Instant firstKnown(List<Instant> said) {
        return said.stream().filter(time -> time != null).findFirst().orElse(null);
    }

    private static boolean[] staying(List<Instant> said, Instant floor) {
        boolean[] stays = new boolean[said.size()];
        int[] before = new int[said.size()];
        // ends.get(n): the line with the earliest time on which a run of n + 1 lines can end
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Instant time = said.get(i);
            if (time != null && !time.isBefore(floor)) {
                int length = runsNotAfter(time, ends, said);
                before[i] = length == 0 ? -1 : ends.get(length - 1);
                if (length == ends.size()) {
                    ends.add(i);
                } else {
                    ends.set(length, i);
                }
            }
        }
        for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = before[i]) {
            stays[i] = true;
        }
        return stays;
    }

    private static int runsNotAfter(Instant time, List<Integer> ends, List<Instant> said) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (said.get(ends.get(middle)).isAfter(time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
