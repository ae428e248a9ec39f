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
import org.linia.ticket.KeptFile;
import org.linia.ticket.Visibility;
import org.linia.ticket.boundary.AddMessage;
import org.linia.ticket.boundary.DiscardDraft;
import org.linia.ticket.boundary.FindCannedReplies;
import org.linia.ticket.boundary.KeepDraft;
import org.linia.ticket.boundary.MentionPeople;
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
    private MentionPeople mention;

    @Inject
    private KeepDraft keep;

    @Inject
    private ReadDraft read;

    @Inject
    private DiscardDraft discard;

    @Inject
    private FindCannedReplies replies;

    private JsonObject kept;

    /** Writes what the form holds; the draft has served. */
    void send(long number, long version, Form form) {
        String body = Typed.needed(form, BODY, LONGEST);
        List<KeptFile> kept = files.keep();
        Visibility readers = form.flag(NOTE) ? Visibility.INTERNAL : Visibility.PUBLIC;
        long message = add.add(number, readers, Channel.PORTAL, body).id();
        files.attach(number, message, kept);
        String mentioned = form.text("mentions");
        if (mentioned != null) {
            mention.mention(number, List.of(mentioned.split(" ")));
        }
        discard.discard(subject(number));
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
            kept = read.read(subject(DeskTicketView.number())).map(Draft::body).orElse(JsonValue.EMPTY_JSON_OBJECT);
        }
        return kept;
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
