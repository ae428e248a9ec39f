package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;

/** Two managers at one time. */
@BlackBox
class RulesTogetherIT extends HouseWithRules {
    /** One found it there before it began. */
    private static final int REFUSED = 400;

    private static final int CONFLICT = 409;

    @Test
    void ofTwoWhoMakeTheSameRuleOneIsToldThatItIsThere_alsoIfBothFoundThatItIsNot() throws Exception {
        List<Integer> refusals = new ArrayList<>();
        for (NotificationEvent event : NotificationEvent.values()) {
            for (NotificationAudience audience : event.audiences()) {
                String rule = rule(event.name(), audience.name(), "[\"MAIL\"]", "x", "x", "x");
                List<Integer> statuses = new ArrayList<>(
                        atOnce(() -> manager.post("/notification-rules", event.isSafety() ? withBell(rule) : rule)
                                .status()));
                assertThat(statuses).as("%s %s", event, audience).containsOnlyOnce(201);
                statuses.remove(Integer.valueOf(201));
                refusals.addAll(statuses);
            }
        }

        assertThat(refusals).containsOnly(REFUSED, CONFLICT).contains(CONFLICT);
    }

    private static String withBell(String rule) {
        return rule.replace("[\"MAIL\"]", "[\"BELL\"]");
    }

    private static List<Integer> atOnce(Callable<Integer> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> managers = () -> {
            start.await();
            return act.call();
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : both.invokeAll(Collections.nCopies(2, managers))) {
                statuses.add(one.get());
            }
            return statuses;
        } finally {
            both.shutdownNow();
        }
    }
}
