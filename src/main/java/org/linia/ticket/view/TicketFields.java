package org.linia.ticket.view;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.ticket.Tags;
import org.linia.ticket.TicketLine;

/** What can be corrected on a ticket, as texts of a form by their names; null where there is nothing. */
final class TicketFields {
    private TicketFields() {}

    static Map<String, String> of(TicketLine ticket) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", ticket.title());
        fields.put("description", ticket.description());
        fields.put("type", ticket.type().name());
        fields.put("category", ticket.category());
        fields.put("service", ticket.service());
        fields.put("impact", ticket.impact().name());
        fields.put("urgency", ticket.urgency().name());
        fields.put(
                "priority",
                ticket.priorityReason() == null ? null : ticket.priority().name());
        fields.put("priorityReason", ticket.priorityReason());
        fields.put("affectedUsers", Integer.toString(ticket.affectedUsers()));
        fields.put("tags", words(ticket.tags()));
        fields.replaceAll((name, text) -> text == null ? null : plain(text));
        return fields;
    }

    /** As a browser sends it back. */
    static String plain(String text) {
        String plain = text.replace("\r\n", "\n").strip();
        return plain.isEmpty() ? null : plain;
    }

    private static String words(Tags tags) {
        return String.join(", ", tags.words());
    }

    private static List<String> tags(String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList();
    }

    /** The present tags with what the person added and without what they took away. */
    static Tags merged(Tags now, String was, String typed) {
        List<String> before = tags(was);
        List<String> after = tags(typed);
        Set<String> merged = now.words().stream()
                .filter(tag -> after.contains(tag) || !before.contains(tag))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        after.stream().filter(tag -> !before.contains(tag)).forEach(merged::add);
        return new Tags(List.copyOf(merged));
    }
}
