package org.linia.ticket.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which pages show which ticket, as far as the nodes have said so lately. */
@ApplicationScoped
public class Seats {

    /** Two heart-beats may be lost. */
    private static final Duration REMEMBERED = Duration.ofSeconds(40);

    @Inject
    private Clock clock;

    private final Map<String, Seat> seats = new HashMap<>();

    /** @param typing reply, note or null */
    record Seat(long account, String name, long number, boolean staff, String typing, Instant heardAt) {
        boolean isLike(Seat other) {
            return number == other.number && (typing == null ? other.typing == null : typing.equals(other.typing));
        }
    }

    /** @return the tickets for which something is different now */
    synchronized Set<Long> heard(JsonObject news) {
        Seat now = seat(news);
        String id = news.getString("seat");
        Seat before = now == null ? seats.remove(id) : seats.put(id, now);
        Set<Long> touched = new HashSet<>();
        if (before == null || now == null || !before.isLike(now)) {
            if (before != null) {
                touched.add(before.number());
            }
            if (now != null) {
                touched.add(now.number());
            }
        }
        return touched;
    }

    /** @return the tickets that somebody seems to have left */
    synchronized Set<Long> forgetSilent() {
        Instant since = clock.instant().minus(REMEMBERED);
        Set<Long> touched = new HashSet<>();
        seats.values().removeIf(seat -> {
            boolean silent = seat.heardAt().isBefore(since);
            if (silent) {
                touched.add(seat.number());
            }
            return silent;
        });
        return touched;
    }

    synchronized List<Seat> at(long number) {
        return seats.values().stream().filter(seat -> seat.number() == number).toList();
    }

    private Seat seat(JsonObject news) {
        return news.get("number") == JsonValue.NULL
                ? null
                : new Seat(
                        news.getJsonNumber("account").longValue(),
                        news.getString("name"),
                        news.getJsonNumber("number").longValue(),
                        news.getBoolean("staff"),
                        news.isNull("typing") ? null : news.getString("typing"),
                        clock.instant());
    }
}
