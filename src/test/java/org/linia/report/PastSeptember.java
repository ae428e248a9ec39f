package org.linia.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.TestServer;
import org.linia.transfer.ImportClient;

/** An organisation with a few tickets of September 2025, whose figures can be worked out by hand. */
final class PastSeptember {
    /** By the agreement that ships: critical 15 min and 4 h round the clock; high 30 min and 8 h, low 8 h and 40 h, from Monday to Friday, 8 to 18. */
    private static final String TICKETS = """
            nr;status;at;who;subject;caller;prio;text
            1;new;2025-09-01 09:00;a;=SUM(1);c;high;
            1;open;2025-09-01 09:10;a;=SUM(1);c;high;We look at it
            1;solved;2025-09-01 13:00;a;=SUM(1);c;high;
            2;new;2025-09-01 09:00;a;Ștefan’s сканер;c;high;
            2;waiting;2025-09-01 10:00;a;Ștefan’s сканер;c;high;Which one?
            2;open;2025-09-01 12:00;a;Ștefan’s сканер;c;high;
            2;solved;2025-09-02 12:00;a;Ștefan’s сканер;c;high;
            3;new;2025-08-29 12:00;a;Over the weekend;c;low;
            3;solved;2025-09-01 10:00;a;Over the weekend;c;low;
            4;new;2025-09-30 17:00;a;At the end;c;high;
            4;open;2025-09-30 17:10;a;At the end;c;high;Tomorrow
            4;solved;2025-10-01 08:30;a;At the end;c;high;
            5;new;2025-09-10 09:00;a;Nothing;c;medium;
            5;cancelled;2025-09-10 09:30;a;Nothing;c;medium;
            6;new;2025-09-03 09:00;a;Again;c;high;
            6;open;2025-09-03 09:10;a;Again;c;high;We look at it
            6;solved;2025-09-03 10:00;a;Again;c;high;
            6;open;2025-09-04 09:00;a;Again;c;high;
            6;solved;2025-09-04 10:00;a;Again;c;high;
            7;new;2025-09-06 12:00;a;On Saturday;c;critical;
            7;solved;2025-09-06 16:00;a;On Saturday;c;critical;
            8;new;2025-09-29 09:00;a;打印机 does not print;c;high;
            8;open;2025-09-29 12:00;a;打印机 does not print;c;high;
            """;

    private static final String KEY = "r" + UUID.randomUUID().toString().substring(0, 8);
    private static final Set<URI> THERE = new HashSet<>();

    private PastSeptember() {}

    /** Its key; it is at the server under test now. */
    static synchronized String organisation() {
        URI here = TestServer.uri("/");
        if (!THERE.contains(here)) {
            make();
            THERE.add(here);
        }
        return KEY;
    }

    private static void make() {
        Answer made = Api.as("manager")
                .post(
                        "/organisations",
                        "{\"key\": \"%s\", \"name\": \"Review 审查\", \"team\": \"first-line\"}".formatted(KEY));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        try {
            JsonObject run = new ImportClient("manager", TestServer.uri("/"))
                    .into(KEY)
                    .imported(mapping(), TICKETS.getBytes(StandardCharsets.UTF_8));
            assertThat(run.getInt("created")).as(run.toString()).isEqualTo(8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String mapping() {
        return """
                {"name": "Review", "source": "%s", "mode": "ONE_LINE_PER_EVENT", "key": "nr", "format": {"delimiter": ";"},
                 "times": {"pattern": "yyyy-MM-dd HH:mm", "zone": "Europe/Bucharest"},
                 "fields": {"title": "subject", "at": "at", "actor": "who", "requester": "caller", "message": "text",
                   "priority": {"column": "prio", "values": {"critical": "CRITICAL", "high": "HIGH", "medium": "MEDIUM",
                     "low": "LOW"}},
                   "state": {"column": "status", "values": {"new": "NEW", "open": "IN_PROGRESS", "waiting": "PENDING",
                     "solved": "RESOLVED", "cancelled": "CANCELLED"}},
                   "pendingReason": {"column": "status", "values": {"waiting": "USER"}}}}""".formatted(KEY);
    }
}
