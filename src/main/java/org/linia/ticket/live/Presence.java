package org.linia.ticket.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linia.shared.json.Json;
import org.linia.shared.live.Heard;
import org.linia.shared.live.Wire;
import org.linia.ticket.live.Listener.Looking;
import org.linia.ticket.live.Seats.Seat;

/**
 * Who else has a ticket open and who types, on whichever node. Staff see everybody; a requester is told only who writes
 * a reply to them, never who reads or writes internal notes.
 */
@ApplicationScoped
public class Presence {

    private static final String TICKET = "ticket:";
    private static final String REPLY = "reply";
    private static final Set<String> TYPING = Set.of(REPLY, "note");

    @Inject
    private Wire wire;

    @Inject
    private Listeners listeners;

    @Inject
    private LiveFacts facts;

    @Inject
    private Seats seats;

    /** What a page says of itself. What the person may not see counts as nowhere. */
    void said(Listener listener, JsonObject said) {
        Looking before = listener.looking();
        Looking now = looking(listener, said);
        if (!now.equals(before)) {
            listener.looksAt(now);
            wire.send(news(listener));
        }
    }

    void left(Listener listener) {
        if (listener.looking().number() != null) {
            listener.looksAt(Looking.NOWHERE);
            wire.send(news(listener));
        }
    }

    /** Says again who is here: a node that is gone says nothing, and its people are forgotten. */
    void repeat() {
        listeners.all().stream()
                .filter(listener -> listener.looking().number() != null)
                .forEach(listener -> wire.send(news(listener)));
        seats.forgetSilent().forEach(this::tell);
    }

    void hear(@Observes Heard heard) {
        // everybody of the batch is seated before anybody is told
        Set<Long> touched = heard.news().stream()
                .filter(one -> one.getString("about").equals("presence"))
                .flatMap(one -> seats.heard(one).stream())
                .collect(Collectors.toSet());
        touched.forEach(this::tell);
    }

    private Looking looking(Listener listener, JsonObject said) {
        Long number = number(said.get("open"));
        if (number == null) {
            return Looking.NOWHERE;
        }
        String typing = text(said.get("typing")).filter(TYPING::contains).orElse(null);
        Looking before = listener.looking();
        if (number.equals(before.number())) {
            return new Looking(number, before.staff(), before.staff() || REPLY.equals(typing) ? typing : null);
        }
        return facts.isStaffFor(listener.person().scope(), number)
                .map(staff -> new Looking(number, staff, staff || REPLY.equals(typing) ? typing : null))
                .orElse(Looking.NOWHERE);
    }

    private static Long number(JsonValue open) {
        return text(open)
                .filter(subject -> subject.matches(TICKET + "\\d{1,18}"))
                .map(subject -> Long.valueOf(subject.substring(TICKET.length())))
                .orElse(null);
    }

    private static Optional<String> text(JsonValue value) {
        return value instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    private static JsonObject news(Listener listener) {
        Looking looking = listener.looking();
        Map<String, Object> news = new LinkedHashMap<>();
        news.put("about", "presence");
        news.put("seat", listener.id());
        news.put("account", listener.person().id().value());
        news.put("name", listener.person().name());
        news.put("number", looking.number());
        news.put("staff", looking.staff());
        news.put("typing", looking.typing());
        return (JsonObject) Json.value(news);
    }

    private void tell(long number) {
        List<Seat> here = seats.at(number);
        for (Listener listener : listeners.all()) {
            if (Objects.equals(listener.looking().number(), number)) {
                listener.tell(message(number, here, listener));
            }
        }
    }

    private static JsonObject message(long number, List<Seat> here, Listener reader) {
        Map<Long, Map<String, Object>> people = new TreeMap<>();
        here.stream()
                .filter(seat -> seat.account() != reader.person().id().value())
                .filter(seat -> reader.looking().staff() || !seat.staff() || REPLY.equals(seat.typing()))
                .forEach(seat -> people.merge(
                        seat.account(), person(seat), (one, other) -> one.get("typing") == null ? other : one));
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("kind", "presence");
        message.put("number", number);
        message.put("people", people.values());
        return (JsonObject) Json.value(message);
    }

    private static Map<String, Object> person(Seat seat) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", Long.toString(seat.account()));
        person.put("name", seat.name());
        person.put("typing", seat.typing());
        return person;
    }
}
