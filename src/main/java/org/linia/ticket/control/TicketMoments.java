package org.linia.ticket.control;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.linia.catalog.CategoryId;
import org.linia.catalog.ServiceId;
import org.linia.catalog.boundary.CatalogKeys;
import org.linia.identity.LevelId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.shared.json.Json;
import org.linia.sla.ClockMoment;
import org.linia.sla.ClockMoment.What;
import org.linia.sla.Matter;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.ticket.TicketState;

/**
 * What a ticket's timeline means to its clocks. It goes by the old and new values of the entries and not by who changed
 * them, so that whatever moves a ticket moves its clocks; whoever reads the same entries gets the same moments.
 */
@ApplicationScoped
public class TicketMoments {
    /** What decides which agreements apply. */
    private static final Set<String> MATTER =
            Set.of("priority", "organisation", "service", "category", "type", "vip", "level", "team", "supplier");

    private static final Set<String> STAY = Set.of("level", "team", "supplier");

    private static final Set<String> READ =
            Stream.concat(MATTER.stream(), Stream.of("state", "pendingReason")).collect(toUnmodifiableSet());

    @Inject
    private CatalogKeys keys;

    /** An entry as far as clocks go. */
    public record Happening(Instant at, JsonObject data) {
        JsonObject changes() {
            JsonObject changes = data.getJsonObject("changes");
            return changes == null ? JsonValue.EMPTY_JSON_OBJECT : changes;
        }
    }

    /** Of a whole timeline, from its opening on. */
    public List<ClockMoment> of(List<Happening> timeline) {
        return of(new Reading(timeline.get(0).at()), timeline);
    }

    /**
     * Of the latest entries of a ticket.
     *
     * @param now its values after them, by the names of its timeline; of those that can change an agreement or a state
     */
    public List<ClockMoment> of(Instant openedAt, Map<String, ?> now, List<Happening> news) {
        Reading reading = new Reading(openedAt);
        now.forEach((name, value) -> {
            if (READ.contains(name)) {
                reading.values.put(name, Json.value(value));
            }
        });
        for (int i = news.size() - 1; i >= 0; i--) {
            reading.become(news.get(i).changes(), "old");
        }
        return of(reading, news);
    }

    private static List<ClockMoment> of(Reading reading, List<Happening> entries) {
        List<ClockMoment> moments = new ArrayList<>();
        entries.forEach(entry -> reading.read(entry, moments));
        return moments;
    }

    /** The values of a ticket, entry by entry. */
    private final class Reading {
        private final Instant openedAt;
        private final Map<String, JsonValue> values = new HashMap<>();

        Reading(Instant openedAt) {
            this.openedAt = openedAt;
        }

        void become(JsonObject changes, String side) {
            changes.forEach((name, change) -> {
                if (READ.contains(name)) {
                    values.put(name, change.asJsonObject().get(side));
                }
            });
        }

        void read(Happening entry, List<ClockMoment> moments) {
            JsonObject changes = entry.changes();
            TicketState from = state();
            PendingReason waited = reason();
            become(changes, "new");
            Instant at = entry.at();
            if (from == null) {
                moments.add(moment(at, What.OPENED));
            } else if (from.isOpen() && changes.keySet().stream().anyMatch(MATTER::contains)) {
                boolean arrived = changes.keySet().stream().anyMatch(STAY::contains);
                moments.add(moment(at, arrived ? What.ARRIVED : What.CHANGED));
            }
            if (changes.containsKey("firstRespondedAt")) {
                moments.add(moment(at, What.RESPONDED));
            }
            TicketState to = state();
            boolean toldWhoAsked = entry.data().containsKey("answer") && from != null && from.isOpen();
            if (toldWhoAsked) {
                moments.add(moment(at, What.ANSWERED));
            }
            moved(from == null ? TicketState.NEW : from, to, waited, at, moments);
        }

        private void moved(
                TicketState from, TicketState to, PendingReason waited, Instant at, List<ClockMoment> moments) {
            if (!from.isOpen() && to.isOpen()) {
                moments.add(moment(at, What.REOPENED));
            }
            if (to == TicketState.PENDING && (from != to || waited != reason())) {
                moments.add(new ClockMoment(at, What.WAITS, matter(), reason()));
            } else if (from.isOpen() && !to.isOpen()) {
                moments.add(moment(at, to == TicketState.CANCELLED ? What.CANCELLED : What.RESOLVED));
            } else if (from == TicketState.PENDING && to != from) {
                moments.add(moment(at, What.GOES_ON));
            }
        }

        private ClockMoment moment(Instant at, What what) {
            return ClockMoment.of(at, what, matter());
        }

        private Matter matter() {
            Long category = id("category");
            Long service = id("service");
            Long level = id("level");
            Long team = id("team");
            return new Matter(
                    openedAt,
                    new OrganisationId(id("organisation")),
                    service == null ? null : keys.of(new ServiceId(service)),
                    category == null ? null : keys.of(new CategoryId(category)),
                    text("type"),
                    Priority.valueOf(text("priority")),
                    JsonValue.TRUE.equals(values.get("vip")),
                    level == null ? null : new LevelId(level),
                    team == null ? null : new TeamId(team),
                    id("supplier"));
        }

        private TicketState state() {
            String name = text("state");
            return name == null ? null : TicketState.valueOf(name);
        }

        private PendingReason reason() {
            String name = text("pendingReason");
            return name == null ? null : PendingReason.valueOf(name);
        }

        private String text(String name) {
            return values.get(name) instanceof JsonString text ? text.getString() : null;
        }

        /** Ids are stored as texts. */
        private Long id(String name) {
            JsonValue value = values.get(name);
            if (value instanceof JsonNumber number) {
                return number.longValue();
            }
            return value instanceof JsonString text ? Long.valueOf(text.getString()) : null;
        }
    }
}
