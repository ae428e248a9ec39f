package org.linia.ticket.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.shared.text.Texts;
import org.linia.ticket.PromiseWish;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketState;

/**
 * The address of a queue or a board: its view, what narrows it, its order. Everything is in the address, so that it can be
 * sent to a colleague, and the way back is the browser's.
 */
public record QueueAddress(String path, Map<String, List<String>> wanted) {
    private static final List<String> NAMES = List.of(
            "view",
            "q",
            "state",
            "priority",
            "team",
            "level",
            "organisation",
            "category",
            "assignee",
            "type",
            "channel",
            "reopened",
            "breached",
            "service",
            "tag",
            "fact",
            "createdFrom",
            "createdTo",
            "resolvedFrom",
            "resolvedTo",
            "outcome",
            "outcomeKind",
            "outcomeTarget",
            "outcomePriority",
            "outcomeFrom",
            "outcomeTo",
            "major",
            "parent",
            "sort",
            "by");

    /** What can be used of a request; all else is left out. */
    static QueueAddress of(String path, Map<String, String[]> parameters) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (String name : NAMES) {
            List<String> values = Arrays.stream(parameters.getOrDefault(name, new String[0]))
                    .filter(value -> !value.isBlank() && value.length() <= 1000 && Texts.isStorable(value))
                    .distinct()
                    .limit(50)
                    .toList();
            if (!values.isEmpty()) {
                wanted.put(name, values);
            }
        }
        return new QueueAddress(path, wanted);
    }

    /** The address of a filter that was kept. */
    static QueueAddress of(TicketFilter filter, TicketSort sort) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        wanted.put("view", List.of(DeskView.ALL.word()));
        if (!filter.states().equals(QueueWishes.OPEN)) {
            boolean any = filter.states().isEmpty() || filter.states().size() == TicketState.values().length;
            wanted.put("state", any ? List.of(QueueWishes.ANY) : names(filter.states()));
        }
        wanted.put("priority", names(filter.priorities()));
        wanted.put("team", filter.teams().stream().sorted().toList());
        wanted.put("assignee", filter.unassigned() ? List.of("none") : one(filter.assignee()));
        wanted.put("type", one(filter.type()));
        wanted.put("level", one(filter.level()));
        wanted.put("organisation", one(filter.organisation()));
        wanted.put("category", one(filter.category()));
        wanted.put("channel", one(filter.channel()));
        wanted.put("reopened", one(filter.reopened()));
        wanted.put("breached", one(filter.breached()));
        wanted.put("service", one(filter.service()));
        wanted.put("tag", one(filter.tag()));
        wanted.put("fact", one(filter.fact()));
        wanted.put("createdFrom", one(filter.createdFrom()));
        wanted.put("createdTo", one(filter.createdTo()));
        wanted.put("resolvedFrom", one(filter.resolvedFrom()));
        wanted.put("resolvedTo", one(filter.resolvedTo()));
        if (filter.promised() != null) {
            PromiseWish promised = filter.promised();
            wanted.put("outcome", one(promised.outcome()));
            wanted.put("outcomeKind", one(promised.kind()));
            wanted.put("outcomeTarget", one(promised.target()));
            wanted.put("outcomePriority", one(promised.priority()));
            wanted.put("outcomeFrom", one(promised.from()));
            wanted.put("outcomeTo", one(promised.to()));
        }
        wanted.put("major", one(filter.major()));
        wanted.put("parent", one(filter.parent()));
        wanted.put("q", one(filter.words()));
        wanted.put("sort", List.of(sort.text()));
        wanted.values().removeIf(List::isEmpty);
        return new QueueAddress(TicketQueueView.PATH, wanted);
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toList();
    }

    private static List<String> one(Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    boolean has(String name) {
        return wanted.containsKey(name);
    }

    List<String> all(String name) {
        return wanted.getOrDefault(name, List.of());
    }

    String first(String name) {
        return has(name) ? all(name).get(0) : null;
    }

    QueueAddress at(String otherPath) {
        return new QueueAddress(otherPath, wanted);
    }

    QueueAddress with(String name, List<String> values) {
        Map<String, List<String>> other = new LinkedHashMap<>(wanted);
        other.remove(name);
        if (!values.isEmpty()) {
            other.put(name, values);
        }
        return new QueueAddress(path, other);
    }

    /** Without that and what is said about it: what begins with its name. */
    QueueAddress without(String name) {
        Map<String, List<String>> other = new LinkedHashMap<>(wanted);
        other.keySet().removeIf(one -> one.equals(name) || name.equals("outcome") && one.startsWith(name));
        return new QueueAddress(path, other);
    }

    /** With that value among the others of its name, or without it if it was there. */
    QueueAddress toggled(String name, String value) {
        List<String> values = new ArrayList<>(all(name));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(name, values);
    }

    /** Path and query, within the application. */
    String text() {
        String query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    String query() {
        return wanted.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> pair(entry.getKey(), value)))
                .collect(Collectors.joining("&"));
    }

    /** The address that goes on after a cursor. */
    String after(String cursor) {
        return path + "?"
                + Stream.of(query(), pair("after", cursor))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
