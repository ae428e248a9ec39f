package org.linia.ticket.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.linia.shared.faces.Toast;
import org.linia.shared.json.Json;
import org.linia.shared.problem.Refusal;
import org.linia.ticket.CannedReply;
import org.linia.ticket.Channel;
import org.linia.ticket.Draft;
import org.linia.ticket.Visibility;
import org.linia.ticket.boundary.AddMessage;
import org.linia.ticket.boundary.DiscardDraft;
import org.linia.ticket.boundary.FindCannedReplies;
import org.linia.ticket.boundary.KeepDraft;
import org.linia.ticket.boundary.ReadDraft;

/** What is being written on a ticket: a reply or an internal note, kept on the server while it is typed. */
@Named("ticketComposer")
@RequestScoped
public class TicketComposerView {

    private static final String BODY = "body";
    private static final String NOTE = "note";

    @Inject
    private AddMessage add;

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

    @Inject
    private Toast toast;

    private String body;
    private boolean note;

    @PostConstruct
    void restore() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            JsonObject kept = read.read(subject()).map(Draft::body).orElse(Json.object("{}"));
            body = kept.getString(BODY, null);
            note = kept.getBoolean(NOTE, false);
        }
    }

    private static String subject() {
        return "ticket:" + DeskTicketView.number();
    }

    public void send() {
        if (body == null || body.isBlank()) {
            toast.failed("ticket.composer.empty");
            FacesContext.getCurrentInstance().validationFailed();
            return;
        }
        try {
            add.add(
                    DeskTicketView.number(),
                    note ? Visibility.INTERNAL : Visibility.PUBLIC,
                    Channel.PORTAL,
                    body.strip());
            discard.discard(subject());
            body = null;
            desk.changed();
        } catch (Refusal refused) {
            toast.refused(refused);
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    /** Keeps what is typed; nothing is kept of nothing. */
    public void keep() {
        try {
            if (body == null || body.isBlank()) {
                discard.discard(subject());
            } else {
                keep.keep(subject(), (JsonObject) Json.value(Map.of(BODY, body, NOTE, note)));
            }
        } catch (Refusal unusable) {
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    public List<CannedReply> getReplies() {
        return replies.forTicket(DeskTicketView.number());
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public boolean isNote() {
        return note;
    }

    public void setNote(boolean note) {
        this.note = note;
    }
}
