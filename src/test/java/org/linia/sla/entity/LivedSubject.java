package org.linia.sla.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linia.sla.ClockMoment.What;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.sla.Target;

/**
 * A subject lived through second by second, in the plainest words: too slow to use. What is promised is given by
 * {@link Promised}; whoever compares tells the same to a book.
 */
final class LivedSubject {
    /** What happens at a second of the subject's life. */
    record Event(int second, What what, PendingReason reason, Priority priority, long team) {}

    /** What is promised for a target to a subject of that priority with that team; null: nothing. */
    interface Promised {
        Time of(Target target, Priority priority, long team);
    }

    /** @param open for each second how many seconds were worked before */
    record Time(int allowed, int[] open, Set<PendingReason> pausing) {}

    /** One clock from its first second to its last. */
    static final class Life {
        final Target target;
        final int from;
        Integer to;
        boolean met;
        Priority priority;
        long team;

        Life(Target target, Event event) {
            this.target = target;
            this.from = event.second();
            this.priority = event.priority();
            this.team = event.team();
        }
    }

    private final List<Event> events;
    private final List<Life> lives = new ArrayList<>();
    private boolean responded;

    LivedSubject(List<Event> events) {
        this.events = events;
        events.forEach(this::happens);
    }

    private void happens(Event event) {
        boolean ends = event.what() == What.RESOLVED || event.what() == What.CANCELLED;
        if (event.what() == What.RESPONDED || event.what() == What.RESOLVED) {
            responded = true;
            stop(Target.FIRST_RESPONSE, event, true);
        }
        switch (event.what()) {
            case OPENED -> begin(event, Target.FIRST_RESPONSE, Target.RESOLUTION, Target.LEVEL_TIME);
            case ARRIVED -> {
                stop(Target.LEVEL_TIME, event, true);
                begin(event, Target.LEVEL_TIME);
            }
            case ANSWERED -> {
                stop(Target.NEXT_UPDATE, event, true);
                begin(event, Target.NEXT_UPDATE);
            }
            case REOPENED -> {
                goOn(Target.RESOLUTION);
                if (responded) {
                    begin(event, Target.NEXT_UPDATE);
                } else {
                    goOn(Target.FIRST_RESPONSE);
                }
                begin(event, Target.LEVEL_TIME);
            }
            default -> {}
        }
        // whatever runs is measured by what the subject is like now
        lives.stream().filter(life -> life.to == null).forEach(life -> {
            life.priority = event.priority();
            life.team = event.team();
        });
        if (ends) {
            for (Target target : Target.values()) {
                stop(target, event, event.what() == What.RESOLVED);
            }
        }
    }

    private void begin(Event event, Target... targets) {
        for (Target target : targets) {
            lives.add(new Life(target, event));
        }
    }

    private void stop(Target target, Event event, boolean met) {
        lives.stream().filter(life -> life.target == target && life.to == null).forEach(life -> {
            life.to = event.second();
            life.met = met;
        });
    }

    private void goOn(Target target) {
        lives.stream().filter(life -> life.target == target).forEach(life -> life.to = null);
    }

    List<Life> lives(Target target) {
        return lives.stream().filter(life -> life.target == target).toList();
    }

    /** Whether a clock that these reasons pause stands still in that second, as things were by {@code now}. */
    private boolean isStill(int second, Set<PendingReason> pausing, int now) {
        boolean still = false;
        for (Event event : events) {
            if (event.second() > second || event.second() > now) {
                break;
            }
            switch (event.what()) {
                case WAITS -> still = pausing.contains(event.reason());
                case RESOLVED, CANCELLED -> still = true;
                case GOES_ON, REOPENED -> still = false;
                default -> {}
            }
        }
        return still;
    }

    /**
     * What a clock shows.
     *
     * @param due the last second in time; -1 while it is not known
     */
    record Shown(int elapsed, int due, boolean late) {}

    Shown shown(Life life, Time time, int now) {
        int end = life.to == null ? now : life.to;
        int elapsed = 0;
        int due = -1;
        boolean still = isStill(life.from, time.pausing(), now);
        for (int second = life.from; second < end; second++) {
            boolean next = isStill(second + 1, time.pausing(), now);
            boolean worked = time.open()[second + 1] > time.open()[second];
            if (!still) {
                if (due < 0 && elapsed == time.allowed() && worked) {
                    due = second;
                }
                elapsed += worked ? 1 : 0;
                boolean endsJustThen = second + 1 == end && life.to != null;
                if (due < 0 && worked && elapsed == time.allowed() && (!next || endsJustThen)) {
                    due = second + 1;
                }
            }
            still = next;
        }
        return new Shown(elapsed, due, due >= 0 && due < end);
    }
}
