package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.linia.shared.faces.Form;
import org.linia.shared.json.Json;
import org.linia.ticket.CannedReply;
import org.linia.ticket.Channel;
import org.linia.ticket.Draft;
import org.linia.ticket.NextStep;
import org.linia.ticket.Saying;
import org.linia.ticket.TicketPart;
import org.linia.ticket.Visibility;
import org.linia.ticket.boundary.AddMessage;
import org.linia.ticket.boundary.AnswerTicket;
import org.linia.ticket.boundary.DiscardDraft;
import org.linia.ticket.boundary.FindCannedReplies;
import org.linia.ticket.boundary.KeepDraft;
import org.linia.ticket.boundary.ReadDraft;
import org.linia.ticket.control.FileStore;

/** What is being written on a ticket: a reply or an internal note, kept on the server while it is typed. */
@Named("ticketComposer")
@RequestScoped
public class TicketComposerView {

    private static final String BODY = "body";
    private static final String NOTE = "note";
    private static final int LONGEST = 100_000;

    @Inject
    private AddMessage add;

    @Inject
    private SentFiles files;

    @Inject
    private FileStore store;

    @Inject
    private AnswerTicket answer;

    @Inject
    private TicketMoves moves;

    @Inject
    private KeepDraft keep;

    @Inject
    private ReadDraft read;

    @Inject
    private DiscardDraft discard;

    @Inject
    private FindCannedReplies replies;

    @Inject
    private DeskTicketView desk;

    private JsonObject kept;

    /** Writes what the form holds; the draft has served. */
    void send(long number, long version, Form form) {
        add.add(number, saying(form));
        discard.discard(subject(number));
    }

    /** Writes it and lets the ticket wait. */
    void sendAndWait(long number, long version, Form form) {
        answer(number, version, form, moves.waiting(form));
    }

    /** Writes it and resolves the ticket. */
    void sendAndResolve(long number, long version, Form form) {
        answer(number, version, form, moves.solved(form));
    }

    private void answer(long number, long version, Form form, NextStep next) {
        answer.answer(number, version, saying(form), next);
        discard.discard(subject(number));
    }

    private Saying saying(Form form) {
        String body = Typed.needed(form, BODY, LONGEST);
        String mentioned = form.text("mentions");
        return new Saying(
                form.flag(NOTE) ? Visibility.INTERNAL : Visibility.PUBLIC,
                Channel.PORTAL,
                body,
                mentioned == null ? List.of() : List.of(mentioned.split(" ")),
                files.keep());
    }

    /** Keeps what is typed; nothing is kept of nothing. */
    void keep(long number, long version, Form form) {
        String body = Typed.optional(form, BODY, LONGEST);
        if (body == null) {
            discard.discard(subject(number));
        } else {
            Map<String, Object> draft = Map.of(BODY, form.get(BODY), NOTE, form.flag(NOTE));
            keep.keep(subject(number), (JsonObject) Json.value(draft));
        }
    }

    private static String subject(long number) {
        return "ticket:" + number;
    }

    private JsonObject kept() {
        if (kept == null) {
            kept = desk.has(TicketPart.DRAFT) ? begun() : JsonValue.EMPTY_JSON_OBJECT;
        }
        return kept;
    }

    private JsonObject begun() {
        return read.read(subject(DeskTicketView.number())).map(Draft::body).orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    public String getBody() {
        return kept().getString(BODY, "");
    }

    public boolean isNote() {
        return kept().getBoolean(NOTE, false);
    }

    /** The most bytes of one file. */
    public long getLimit() {
        return store.limit();
    }

    public List<CannedReply> getReplies() {
        return replies.forTicket(DeskTicketView.number());
    }
}
