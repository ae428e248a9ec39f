package org.linia.sla.entity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linia.sla.ClockDifference;

/** A clock as it is stored, and as it is right; one of them may be missing. */
record ClockPair(Clock stored, Clock right) {

    Optional<ClockDifference> difference(PromiseBook book, List<Waited> waits) {
        if (stored != null && right != null) {
            right.warnsLike(stored, book, waits);
        }
        String was = stored == null ? null : stored.told();
        String is = right == null ? null : right.told();
        Clock one = right == null ? stored : right;
        return Objects.equals(was, is)
                ? Optional.empty()
                : Optional.of(new ClockDifference(one.subject(), one.kind(), one.target(), one.ordinal(), was, is));
    }
}
