package org.linia.ticket.entity;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.linia.identity.AccountId;
import org.linia.shared.json.Json;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.TimelineLine;
import org.linia.ticket.Visibility;

/** One thing that happened to a ticket. Never changed, never removed; the database refuses both. */
@Entity
@Table(name = "ticket_timeline")
@IdClass(TimelineKey.class)
public class TimelineEntry {
    @Id
    private long ticket;

    @Id
    private int seq;

    private Instant at;

    @Column(name = "by_id")
    private AccountId by;

    @Enumerated(EnumType.STRING)
    private TimelineKind kind;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private String data;

    /** The same, ready to be read: many ask for it while the entry is new. */
    @Transient
    private JsonObject parsed;

    protected TimelineEntry() {}

    TimelineEntry(long ticket, int seq, Act act, TimelineKind kind, Visibility visibility, Map<String, ?> data) {
        this.ticket = ticket;
        this.seq = seq;
        this.at = act.at();
        this.by = act.by();
        this.kind = kind;
        this.visibility = visibility;
        tell(act.follows() == null ? data : following(data, act.follows()));
    }

    private void tell(Map<String, ?> what) {
        this.parsed = (JsonObject) Json.value(what);
        this.data = parsed.toString();
    }

    private static Map<String, ?> following(Map<String, ?> data, long first) {
        Map<String, Object> more = new LinkedHashMap<>(data);
        more.put("follows", first);
        return more;
    }

    public long ticket() {
        return ticket;
    }

    public int seq() {
        return seq;
    }

    public TimelineKind kind() {
        return kind;
    }

    public Visibility visibility() {
        return visibility;
    }

    public Instant at() {
        return at;
    }

    public AccountId by() {
        return by;
    }

    /** The old and new value of everything that it changed; empty if it changed nothing. */
    public JsonObject changes() {
        JsonObject changes = data().getJsonObject("changes");
        return changes == null ? JsonValue.EMPTY_JSON_OBJECT : changes;
    }

    /**
     * The id that a fact had before the entry changed it.
     *
     * @return null if the entry did not change it, or it had none
     */
    public <T> T former(String fact, LongFunction<T> id) {
        JsonObject change = changes().getJsonObject(fact);
        JsonValue old = change == null ? JsonValue.NULL : change.getOrDefault("old", JsonValue.NULL);
        return switch (old.getValueType()) {
            case NUMBER -> id.apply(((JsonNumber) old).longValue());
            case STRING -> id.apply(Long.parseLong(((JsonString) old).getString()));
            default -> null;
        };
    }

    /** What belongs to the entry, with ids as they are stored. */
    public JsonObject data() {
        if (parsed == null) {
            parsed = Json.object(data);
        }
        return parsed;
    }

    /**
     * When whoever asked can expect a solution from then on; before it is stored.
     *
     * @param at null: nobody can say
     */
    public void expecting(Instant at) {
        Map<String, Object> more = new LinkedHashMap<>(data());
        more.put("expectedAt", at);
        tell(more);
    }

    /** @param told the entry's data as readers are told them */
    public TimelineLine line(String byName, JsonObject told) {
        return new TimelineLine(seq, at, by, byName, kind, told);
    }
}
