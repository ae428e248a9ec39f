package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.linia.channel.MailHtml;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;
import org.linia.shared.text.Viewer;
import org.linia.ticket.AttachmentLine;
import org.linia.ticket.MessageLine;
import org.linia.ticket.Story;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketPart;
import org.linia.ticket.TimelineLine;
import org.linia.ticket.Visibility;
import org.linia.ticket.boundary.ReadStory;
import org.linia.ticket.control.Layouts;

/** A ticket told as a conversation: what was said, and between it what happened, oldest first. */
@RequestScoped
public class PortalTalk {
    private static final Set<TicketPart> WRITTEN = Set.of(TicketPart.FILE, TicketPart.LAYOUT);

    /** A conversation longer than this shows its end. */
    private static final int MOST = 500;

    /** A file without a message that comes so soon after one belongs to it. */
    private static final Duration TOGETHER = Duration.ofMinutes(10);

    @Inject
    private ReadStory story;

    @Inject
    private Messages messages;

    @Inject
    private Times times;

    @Inject
    private Viewer viewer;

    @Inject
    private Caller caller;

    public List<PortalSaid> of(TicketLine ticket) {
        Story told = story.read(ticket.number(), 0, Integer.MAX_VALUE, MOST, WRITTEN);
        List<PortalSaid> said = new ArrayList<>();
        String words = ticket.description() == null ? ticket.title() : ticket.description();
        said.add(said(
                ticket.createdAt(),
                ticket.requester().id(),
                ticket.requester().name(),
                words,
                told.layouts().get(Layouts.OPENING),
                null));
        told.entries().stream()
                .findFirst()
                .filter(first -> told.entries().size() == MOST)
                .ifPresent(first -> said.add(PortalSaid.mark(first.at(), messages.get("ticket.portal.older"))));
        told.messages().stream()
                .filter(message -> message.visibility() == Visibility.PUBLIC)
                .map(message -> said(message, told.layouts().get(message.id())))
                .forEach(said::add);
        told.entries().forEach(entry -> mark(entry, said));
        said.sort(Comparator.comparing(PortalSaid::at));
        return withDays(withFiles(said, told.files()));
    }

    /** Files stand with their message; those without one with what the same person said last before, at least the first. */
    private List<PortalSaid> withFiles(List<PortalSaid> said, List<AttachmentLine> files) {
        List<PortalSaid> told = new ArrayList<>(said);
        files.stream().filter(file -> file.visibility() == Visibility.PUBLIC).forEach(file -> place(file, told));
        return told;
    }

    private void place(AttachmentLine file, List<PortalSaid> told) {
        for (int i = told.size() - 1; i >= 0; i--) {
            PortalSaid one = told.get(i);
            boolean with = file.message() == null
                    ? !one.isMark()
                            && file.by().equals(one.by())
                            && !one.at().isAfter(file.at())
                            && Duration.between(one.at(), file.at()).compareTo(TOGETHER) < 0
                    : file.message().equals(one.message());
            if (with) {
                List<AttachmentLine> all = new ArrayList<>(one.files());
                all.add(file);
                told.set(i, one.with(all));
                return;
            }
        }
        told.add(said(file.at(), file.by(), file.byName(), null, null, null).with(List.of(file)));
        told.sort(Comparator.comparing(PortalSaid::at));
    }

    private PortalSaid said(MessageLine message, MailHtml html) {
        return said(message.at(), message.by(), message.byName(), message.body(), html, message.id());
    }

    private PortalSaid said(Instant at, AccountId by, String name, String text, MailHtml html, Long message) {
        boolean mine = by.equals(caller.id());
        String author = mine ? messages.get("ticket.portal.you") : name;
        return new PortalSaid(mine ? "mine" : "theirs", at, by, author, text, html, message, List.of());
    }

    private void mark(TimelineLine entry, List<PortalSaid> said) {
        String text =
                switch (entry.kind()) {
                    case STARTED -> messages.get("ticket.portal.mark.STARTED");
                    case ESCALATED, ASKED -> messages.get("ticket.portal.mark.ESCALATED");
                    case HANDED_OVER -> messages.get("ticket.portal.mark.HANDED_OVER");
                    case TAKEN_BACK -> messages.get("ticket.portal.mark.TAKEN_BACK");
                    case MANAGEMENT_CALLED -> messages.get("ticket.portal.mark.MANAGEMENT_CALLED");
                    case RESOLVED -> messages.get("ticket.portal.mark.RESOLVED");
                    case CONFIRMED, CLOSED -> messages.get("ticket.portal.mark.CLOSED");
                    case CANCELLED -> messages.get("ticket.portal.mark.CANCELLED");
                    case MERGED -> messages.get("ticket.portal.mark.MERGED");
                    default -> null;
                };
        if (text != null) {
            String at = messages.of("ticket.portal.markAt", text, times.time(entry.at()));
            said.add(PortalSaid.mark(entry.at(), at + expected(entry)));
        }
        said.addAll(words(entry));
    }

    /** When it could be expected from then on. */
    private String expected(TimelineLine entry) {
        String expected = entry.data().getString("expectedAt", null);
        if (expected == null) {
            return "";
        }
        Instant at = Instant.parse(expected);
        return " · "
                + (at.isBefore(entry.at())
                        ? messages.get("ticket.portal.promise.late")
                        : messages.of("ticket.portal.promise.solved", times.promise(at)));
    }

    /** Solutions and reasons are said by somebody too. */
    private List<PortalSaid> words(TimelineLine entry) {
        String text =
                switch (entry.kind()) {
                    case RESOLVED -> changed(entry.data(), "solution");
                    case REOPENED, CANCELLED -> entry.data().getString("reason", null);
                    default -> null;
                };
        return text == null || text.isBlank() || entry.by() == null
                ? List.of()
                : List.of(said(entry.at(), entry.by(), entry.byName(), text, null, null));
    }

    private static String changed(JsonObject data, String field) {
        JsonObject changes = data.getJsonObject("changes");
        JsonObject change = changes == null ? null : changes.getJsonObject(field);
        return change == null || change.isNull("new") ? null : change.getString("new");
    }

    private List<PortalSaid> withDays(List<PortalSaid> said) {
        List<PortalSaid> told = new ArrayList<>();
        LocalDate day = null;
        for (PortalSaid one : said) {
            LocalDate of = one.at().atZone(viewer.getZone()).toLocalDate();
            if (!of.equals(day)) {
                told.add(PortalSaid.mark(one.at(), times.date(one.at())));
                day = of;
            }
            told.add(one);
        }
        return told;
    }
}
