package org.linia.ticket.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.linia.catalog.CategoryLine;
import org.linia.catalog.ServiceLine;
import org.linia.catalog.boundary.FindCategories;
import org.linia.identity.Caller;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Refusal;
import org.linia.shared.text.Viewer;
import org.linia.sla.PendingReason;
import org.linia.ticket.Change;
import org.linia.ticket.Channel;
import org.linia.ticket.Saying;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketState;
import org.linia.ticket.Visibility;
import org.linia.ticket.boundary.AddMessage;
import org.linia.ticket.boundary.CancelTicket;
import org.linia.ticket.boundary.ConfirmTicket;
import org.linia.ticket.boundary.EditTicket;
import org.linia.ticket.boundary.ReadTicket;
import org.linia.ticket.boundary.ReopenTicket;

/** My ticket: where it stands, what was said, and what I can do about it. */
@Named("portalTicket")
@ViewScoped
public class PortalTicketView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private ReadTicket read;

    @Inject
    private PortalTalk talk;

    @Inject
    private PortalWords words;

    @Inject
    private AddMessage add;

    @Inject
    private ConfirmTicket confirm;

    @Inject
    private ReopenTicket reopen;

    @Inject
    private CancelTicket cancel;

    @Inject
    private EditTicket edit;

    @Inject
    private PortalFiles files;

    @Inject
    private PortalDrafts drafts;

    @Inject
    private FindCategories catalogue;

    @Inject
    private Viewer viewer;

    @Inject
    private Caller caller;

    @Inject
    private Toast toast;

    private String asked;
    private long number;
    private long version;
    private String reply;
    private String reason;
    private String title;
    private String description;
    private transient TicketLine ticket;
    private transient List<PortalSaid> said;

    /** Before the page is shown: a stranger's ticket is not there. */
    public void load() throws IOException {
        try {
            number = PortalPages.number(asked);
            see();
            reply = drafts.texts(draft()).get("text");
        } catch (NotFound nothing) {
            PortalPages.notThere();
        }
    }

    /** Reads it anew and takes what is there as seen. */
    public void see() {
        ticket = read.read(number);
        said = null;
        version = ticket.version();
        title = ticket.title();
        description = ticket.description();
    }

    public void send() {
        act("ticket.portal.done.reply", () -> {
            add.add(number, Saying.of(Visibility.PUBLIC, Channel.PORTAL, reply).with(files.getKept()));
            reply = null;
            files.getKept().clear();
            drafts.discard(draft());
        });
    }

    public void solved() {
        act("ticket.portal.done.confirm", () -> confirm.confirm(number, version));
    }

    public void notSolved() {
        act("ticket.portal.done.reopen", () -> reopen.reopen(number, version, reason));
    }

    public void giveUp() {
        act("ticket.portal.done.cancel", () -> cancel.cancel(number, version, reason));
    }

    public void correct() {
        act(
                "ticket.portal.done.correct",
                () -> edit.edit(
                        number,
                        version,
                        new TicketEdit(
                                null,
                                new Change<>(title),
                                new Change<>(description),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)));
    }

    public void keep() {
        drafts.keep(draft());
    }

    private String draft() {
        return "portal:" + number;
    }

    private void act(String done, Runnable act) {
        try {
            act.run();
            reason = null;
            toast.done(done);
        } catch (Refusal refused) {
            toast.refused(refused);
            FacesContext.getCurrentInstance().validationFailed();
        }
        see();
    }

    public TicketLine getTicket() {
        if (ticket == null) {
            see();
        }
        return ticket;
    }

    public PortalLine getLine() {
        return words.line(getTicket());
    }

    public List<PortalSaid> getSaid() {
        if (said == null) {
            said = talk.of(getTicket());
        }
        return said;
    }

    public String getCategoryName() {
        String key = getTicket().category();
        return key == null
                ? null
                : catalogue.tree(viewer.getTag()).stream()
                        .filter(one -> one.key().equals(key))
                        .map(CategoryLine::name)
                        .findFirst()
                        .orElse(null);
    }

    public String getServiceName() {
        String key = getTicket().service();
        return key == null
                ? null
                : catalogue.services(viewer.getTag()).stream()
                        .filter(one -> one.key().equals(key))
                        .map(ServiceLine::name)
                        .findFirst()
                        .orElse(null);
    }

    /** 1 received, 2 being worked on, 3 waiting for me, 4 solved; 0 when it was cancelled. */
    public int getStep() {
        return switch (getTicket().state()) {
            case NEW, ASSIGNED -> 1;
            case IN_PROGRESS -> 2;
            case PENDING -> ticket.pendingReason() == PendingReason.USER ? 3 : 2;
            case RESOLVED, CLOSED -> 4;
            case CANCELLED -> 0;
        };
    }

    public boolean isMine() {
        return getTicket().requester().id().equals(caller.id());
    }

    public boolean isToConfirm() {
        return getTicket().state() == TicketState.RESOLVED;
    }

    /** A cancelled ticket is over; every other one takes replies. */
    public boolean isTalking() {
        return getTicket().state() != TicketState.CANCELLED && ticket.state() != TicketState.CLOSED;
    }

    public boolean isReopenable() {
        return getTicket().state() == TicketState.CLOSED;
    }

    public boolean isCancellable() {
        return isMine() && getTicket().state().isOpen();
    }

    public boolean isCorrectable() {
        return isMine() && (getTicket().state() == TicketState.NEW || ticket.state() == TicketState.ASSIGNED);
    }

    public long getNumber() {
        return number;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }

    public PortalFiles getFiles() {
        return files;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
