package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.identity.TeamLine;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.ticket.AttachmentLine;
import org.linia.ticket.MessageLine;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.TimelineLine;
import org.linia.ticket.Visibility;
import org.linia.ticket.boundary.FindAttachments;
import org.linia.ticket.boundary.ReadConversation;
import org.linia.ticket.view.TalkItem.Happening;

/** Conversation and events of a ticket in one order, with runs of events folded. */
@RequestScoped
public class Talk {

    @Inject
    private ReadConversation conversation;

    @Inject
    private FindAttachments attachments;

    @Inject
    private HappeningWords words;

    private List<TimelineLine> timeline;

    List<TalkItem> of(TicketLine ticket, List<TeamLine> teams) {
        Map<String, String> names = teams.stream().collect(Collectors.toMap(TeamLine::key, TeamLine::name));
        Map<Long, MessageLine> messages = all(slice -> conversation.messages(ticket.number(), slice)).stream()
                .collect(Collectors.toMap(MessageLine::id, Function.identity()));
        List<AttachmentLine> files = all(slice -> attachments.of(ticket.number(), slice));
        List<TalkItem> items = new ArrayList<>();
        items.add(first(ticket, files));
        List<Happening> run = new ArrayList<>();
        for (TimelineLine line : timeline(ticket)) {
            MessageLine message = line.kind() == TimelineKind.MESSAGE_ADDED
                    ? messages.get(line.data().getJsonNumber("message").longValue())
                    : null;
            if (message != null) {
                close(run, items);
                items.add(said(ticket, message, files));
            } else if (!isShownWithMessage(line)) {
                run.add(words.of(line, names));
                List<MessageLine> brought = brought(line, messages);
                if (!brought.isEmpty()) {
                    close(run, items);
                    brought.forEach(one -> items.add(said(ticket, one, files)));
                }
            }
        }
        close(run, items);
        return items;
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
    List<Happening> since(TicketLine ticket, List<TeamLine> teams, int seq) {
        Map<String, String> names = teams.stream().collect(Collectors.toMap(TeamLine::key, TeamLine::name));
        return timeline(ticket).stream()
                .filter(line -> line.seq() > seq)
                .map(line -> words.of(line, names))
                .toList();
    }

    int lastSeq(TicketLine ticket) {
        List<TimelineLine> lines = timeline(ticket);
        return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).seq();
    }

    void forget() {
        timeline = null;
    }

    private List<TimelineLine> timeline(TicketLine ticket) {
        if (timeline == null) {
            timeline = all(slice -> conversation.timeline(ticket.number(), slice));
        }
        return timeline;
    }

    private static TalkItem first(TicketLine ticket, List<AttachmentLine> files) {
        return new TalkItem(
                null,
                "user",
                ticket.requester().name(),
                ticket.requester().id().toString(),
                true,
                ticket.createdAt(),
                ticket.description() == null ? ticket.title() : ticket.description(),
                files.stream().filter(file -> file.message() == null).toList(),
                List.of());
    }

    private static TalkItem said(TicketLine ticket, MessageLine message, List<AttachmentLine> files) {
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
                files.stream()
                        .filter(file -> Long.valueOf(message.id()).equals(file.message()))
                        .toList(),
                List.of());
    }

    private static void close(List<Happening> run, List<TalkItem> items) {
        if (!run.isEmpty()) {
            items.add(
                    new TalkItem(null, "event", null, null, false, run.get(0).at(), null, List.of(), List.copyOf(run)));
            run.clear();
        }
    }

    private static <T> List<T> all(Function<Slice, Page<T>> read) {
        List<T> all = new ArrayList<>();
        String after = null;
        do {
            Page<T> page = read.apply(new Slice(Slice.MOST, after));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }
}
