package org.linia.faults;

import java.nio.charset.StandardCharsets;

/** The log of another desk, of any length, and the mapping that reads it: five lines for each ticket. */
final class PastTickets {
    static final int LINES = 5;

    private static final String[] LIFE = {
        "new;%s 08:00", "open;%s 08:10", "waiting;%s 09:00", "open;%s 10:00", "solved;%s 11:00"
    };

    private PastTickets() {}

    static byte[] log(int tickets) {
        StringBuilder log = new StringBuilder("nr;status;at;who;subject;caller;team\n");
        for (int i = 1; i <= tickets; i++) {
            for (String line : LIFE) {
                log.append(i).append(';').append(line.formatted("2025-03-" + (10 + i % 20)));
                log.append(";Agent ").append(i % 7).append(";Ticket ").append(i);
                log.append(";Caller ")
                        .append(i % 50)
                        .append(";Team ")
                        .append(i % 5)
                        .append('\n');
            }
        }
        return log.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String mapping(String source) {
        return """
                {"name": "Past", "source": "%s", "mode": "ONE_LINE_PER_EVENT", "key": "nr",
                 "format": {"delimiter": ";"}, "times": {"pattern": "yyyy-MM-dd HH:mm"},
                 "fields": {"title": "subject", "at": "at", "actor": "who", "requester": "caller", "team": "team",
                   "state": {"column": "status", "values": {"new": "NEW", "open": "IN_PROGRESS",
                     "waiting": "PENDING", "solved": "RESOLVED"}},
                   "pendingReason": {"column": "status", "values": {"waiting": "USER"}}}}""".formatted(source);
    }
}
