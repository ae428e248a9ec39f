package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Refusal;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;
import org.linia.ticket.BulkOutcome;
import org.linia.ticket.BulkOutcome.Seen;
import org.linia.ticket.boundary.BulkAct;
import org.linia.ticket.boundary.FindAway;
import org.linia.ticket.boundary.RemoveView;
import org.linia.ticket.boundary.SaveView;

/** One act on the tickets that were selected in a queue, or dropped on a board: each is a use case of its own. */
@Named("queueAct")
@RequestScoped
public class QueueActView {
    /** The function of the page that takes the token back. */
    private static final String UNDO = "liniaQueueUndo";

    @Inject
    private QueueActs acts;

    @Inject
    private BulkAct bulk;

    @Inject
    private SaveView saveView;

    @Inject
    private RemoveView removeView;

    @Inject
    private QueueWishes wishes;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Toast toast;

    @Inject
    private FindAway away;

    @Inject
    private Times times;

    @Inject
    private Messages messages;

    private String verb;
    private String tickets;
    private String value;
    private String text;
    private final List<Long> done = new ArrayList<>();
    private final List<Long> refused = new ArrayList<>();

    public void act() {
        try {
            switch (verb == null ? "" : verb) {
                case "undo" -> undo();
                case "save" -> save();
                case "forget" -> {
                    removeView.remove(Long.parseLong(value));
                    toast.done("ticket.act.forgotten");
                }
                default -> actOnTickets();
            }
        } catch (Refusal refusal) {
            toast.failed(refusal.text().key(), refusal.text().arguments().toArray());
        } catch (IllegalArgumentException noneOfOurs) {
            toast.failed("shared.problem.invalid");
        }
    }

    private void actOnTickets() {
        if (!QueueActs.VERBS.contains(verb)) {
            throw InvalidInput.of("verb", "shared.invalid.constant");
        }
        BulkOutcome outcome = acts.act(verb, seen(), value, text);
        sort(outcome);
        if (QueueActs.HANDING.contains(verb)) {
            warn(outcome);
        }
        if (outcome.undo() != null) {
            toast.undoable(UNDO, outcome.undo().toString(), "ticket.act." + verb, done.size());
        } else if (!done.isEmpty()) {
            toast.done("ticket.act." + verb, done.size());
        }
    }

    /** It is done all the same, and can be undone. */
    private void warn(BulkOutcome outcome) {
        away.after(outcome)
                .forEach(one -> toast.warn(
                        one.standIn() == null ? "ticket.act.away" : "ticket.act.awayInstead",
                        one.name(),
                        times.brief(one.until()),
                        one.standIn() == null ? "" : one.standInName()));
    }

    private void undo() {
        sort(bulk.undo(UUID.fromString(value == null ? "" : value)));
        if (!done.isEmpty()) {
            toast.done("ticket.act.undone");
        }
    }

    /** Keeps what the address of this request asks for. */
    private void save() {
        QueueAddress address = QueueAddress.of(TicketQueueView.PATH, request.getParameterMap());
        saveView.save(value, wishes.filter(address), wishes.sort(address));
        toast.done("ticket.act.saved");
    }

    private void sort(BulkOutcome outcome) {
        outcome.results().forEach(result -> (result.isDone() ? done : refused).add(result.number()));
        outcome.results().stream()
                .filter(result -> !result.isDone())
                .findFirst()
                .ifPresent(first -> {
                    String why = messages.of(
                            first.refused().key(), first.refused().arguments().toArray());
                    toast.failed("ticket.act.refused", refused.size(), String.valueOf(first.number()), why);
                });
    }

    private List<Seen> seen() {
        return tickets == null
                ? List.of()
                : Arrays.stream(tickets.split(" "))
                        .filter(one -> one.matches("\\d{1,18}:\\d{1,18}"))
                        .map(one -> one.split(":"))
                        .map(one -> new Seen(Long.parseLong(one[0]), Long.parseLong(one[1])))
                        .toList();
    }

    /** Numbers of the tickets that were changed. */
    public String getDone() {
        return numbers(done);
    }

    public String getRefused() {
        return numbers(refused);
    }

    private static String numbers(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    public String getVerb() {
        return verb;
    }

    public void setVerb(String verb) {
        this.verb = verb;
    }

    public String getTickets() {
        return tickets;
    }

    public void setTickets(String tickets) {
        this.tickets = tickets;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
