package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.ticket.AttachmentLine;
import org.linia.ticket.MessageLine;
import org.linia.ticket.Story;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketSheet;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.TimelineLine;
import org.linia.ticket.Visibility;
import org.linia.ticket.boundary.ReadStory;
import org.linia.ticket.control.Layouts;
import org.linia.ticket.view.HappeningWords.Names;
import org.linia.ticket.view.TalkItem.Happening;

/**
 * Conversation and events of a ticket in one order, with runs of events folded. A page has the end of it, and asks for
 * what came before stretch by stretch.
 */
@RequestScoped
public class Talk {
    private static final int SHOWN = 100;
    /** A page that has been open for so much news begins anew. */
    private static final int FOLLOWED = 500;
    /** As many as one can choose among. */
    private static final int CHOICE = 500;

    private static final int END = Integer.MAX_VALUE;

    @Inject
    private ReadStory story;

    @Inject
    private HappeningWords words;

    /**
     * @param first place on the timeline where it begins; 1 is the ticket's own beginning
     * @param last place where it ends
     */
    public record Stretch(int first, int last, List<TalkItem> items) {}

    /** @param from where the page that asks begins, or null for a new one */
    Stretch newest(TicketSheet sheet, Names names, Long from) {
        return from == null ? stretch(sheet, 0, END, SHOWN, names) : stretch(sheet, place(from), END, FOLLOWED, names);
    }

    Stretch before(TicketSheet sheet, Names names, long before) {
        return stretch(sheet, 0, place(before), SHOWN, names);
    }

    /** As much of it as can be chosen from. */
    List<TalkItem> whole(TicketSheet sheet, Names names) {
        return stretch(sheet, 0, END, CHOICE, names).items();
    }

    private static int place(long seq) {
        return (int) Math.min(seq, END);
    }

    private Stretch stretch(TicketSheet sheet, int from, int before, int most, Names names) {
        TicketLine ticket = sheet.ticket();
        return stretch(ticket, story.read(ticket.number(), from, before, most, sheet.parts()), names);
    }

    private Stretch stretch(TicketLine ticket, Story told, Names names) {
        Map<Long, MessageLine> messages =
                told.messages().stream().collect(Collectors.toMap(MessageLine::id, Function.identity()));
        List<TalkItem> items = new ArrayList<>();
        int first = told.entries().isEmpty() ? 1 : told.entries().get(0).seq();
        if (first == 1) {
            items.add(first(ticket, told));
        }
        List<Happening> run = new ArrayList<>();
        for (TimelineLine line : told.entries()) {
            MessageLine message = line.kind() == TimelineKind.MESSAGE_ADDED
                    ? messages.get(line.data().getJsonNumber("message").longValue())
                    : null;
            if (line.kind() == TimelineKind.PACKAGED) {
                close(run, items);
                items.add(given(line, words.packed(line, names), told.files()));
            } else if (message != null) {
                close(run, items);
                items.add(said(ticket, message, line.data(), told));
            } else if (!isShownWithMessage(line)) {
                run.add(words.of(line, names));
                List<MessageLine> brought = brought(line, messages);
                if (!brought.isEmpty()) {
                    close(run, items);
                    brought.forEach(one -> items.add(said(ticket, one, JsonValue.EMPTY_JSON_OBJECT, told)));
                }
            }
        }
        close(run, items);
        return new Stretch(first, last(told), items);
    }

    /** What was said on another ticket before this one was split from it. */
    private static List<MessageLine> brought(TimelineLine line, Map<Long, MessageLine> messages) {
        boolean splitOff = line.kind() == TimelineKind.SPLIT && line.data().containsKey("from");
        return splitOff
                ? line.data().getJsonArray("messages").stream()
                        .map(id -> messages.get(Long.valueOf(id.toString().replace("\"", ""))))
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    /** A file that came with a message stands there, and is no event beside it. */
    private static boolean isShownWithMessage(TimelineLine line) {
        return line.kind() == TimelineKind.ATTACHMENT_ADDED && line.data().get("message") instanceof JsonNumber;
    }

    /** What happened after that entry, without what was written. */
    List<Happening> since(long ticket, Names names, int seq) {
        return story.read(ticket, place(seq + 1L), END, SHOWN, Set.of()).entries().stream()
                .map(line -> words.of(line, names))
                .toList();
    }

    int lastSeq(long ticket) {
        return last(story.read(ticket, 0, END, 1, Set.of()));
    }

    private static int last(Story told) {
        List<TimelineLine> lines = told.entries();
        return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).seq();
    }

    private static TalkItem first(TicketLine ticket, Story told) {
        return new TalkItem(
                null,
                "user",
                ticket.requester().name(),
                ticket.requester().id().toString(),
                true,
                ticket.createdAt(),
                ticket.description() == null ? ticket.title() : ticket.description(),
                told.layouts().get(Layouts.OPENING),
                null,
                null,
                List.of(),
                told.files().stream().filter(file -> file.message() == null).toList(),
                List.of());
    }

    private static TalkItem said(TicketLine ticket, MessageLine message, JsonObject entry, Story told) {
        boolean requester = message.by().equals(ticket.requester().id());
        String kind = message.visibility() == Visibility.INTERNAL ? "note" : requester ? "user" : "staff";
        return new TalkItem(
                message.id(),
                kind,
                message.byName(),
                message.by().toString(),
                requester,
                message.at(),
                message.body(),
                told.layouts().get(message.id()),
                ticket(entry, "forwardedFrom"),
                ticket(entry, "forwardedTo"),
                mentions(entry),
                told.files().stream()
                        .filter(file -> Long.valueOf(message.id()).equals(file.message()))
                        .toList(),
                List.of());
    }

    /** What went along with an escalation is a note to the next line, with its files. */
    private static TalkItem given(TimelineLine line, String text, List<AttachmentLine> files) {
        Set<String> along = line.data().getJsonArray("files").getValuesAs(JsonObject.class).stream()
                .map(file -> file.getString("id"))
                .collect(Collectors.toSet());
        return new TalkItem(
                null,
                "note",
                line.byName(),
                line.by().toString(),
                false,
                line.at(),
                text,
                null,
                null,
                null,
                List.of(),
                files.stream()
                        .filter(file -> along.contains(file.id().toString()))
                        .toList(),
                List.of());
    }

    private static Long ticket(JsonObject entry, String name) {
        return entry.get(name) instanceof JsonNumber number ? number.longValue() : null;
    }

    private static List<String> mentions(JsonObject entry) {
        JsonArray called = entry.getJsonArray("mentions");
        return called == null
                ? List.of()
                : called.getValuesAs(JsonObject.class).stream()
                        .map(person -> person.getString("name"))
                        .toList();
    }

    private static void close(List<Happening> run, List<TalkItem> items) {
        if (!run.isEmpty()) {
            items.add(new TalkItem(
                    null,
                    "event",
                    null,
                    null,
                    false,
                    run.get(0).at(),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.copyOf(run)));
            run.clear();
        }
    }
}
