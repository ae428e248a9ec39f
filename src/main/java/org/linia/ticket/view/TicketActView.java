package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Refusal;
import org.linia.shared.problem.Stale;
import org.linia.shared.text.Viewer;
import org.linia.ticket.CauseCode;
import org.linia.ticket.PendingReason;
import org.linia.ticket.boundary.AssignTicket;
import org.linia.ticket.boundary.CancelTicket;
import org.linia.ticket.boundary.ConfirmTicket;
import org.linia.ticket.boundary.EscalateTicket;
import org.linia.ticket.boundary.ReopenTicket;
import org.linia.ticket.boundary.ResolveTicket;
import org.linia.ticket.boundary.StartTicket;
import org.linia.ticket.boundary.WaitTicket;
import org.linia.ticket.view.TalkItem.Happening;

/**
 * The moves of a ticket's life. Each form carries the version that its person has seen; when the ticket has changed since,
 * what was typed stays, the page shows what happened meanwhile, and the same button repeats the move.
 */
@Named("ticketAct")
@RequestScoped
public class TicketActView {

    @Inject
    private DeskTicketView desk;

    @Inject
    private Talk talk;

    @Inject
    private Toast toast;

    @Inject
    private Viewer viewer;

    @Inject
    private AssignTicket assign;

    @Inject
    private StartTicket start;

    @Inject
    private WaitTicket wait;

    @Inject
    private EscalateTicket escalate;

    @Inject
    private ResolveTicket resolve;

    @Inject
    private ConfirmTicket confirm;

    @Inject
    private ReopenTicket reopen;

    @Inject
    private CancelTicket cancel;

    private String text;
    private CauseCode cause;
    private PendingReason reason = PendingReason.USER;
    private String until;
    private String team;
    private String person;
    private boolean stale;
    private boolean settled;

    /** One move with the version that was seen. */
    @FunctionalInterface
    interface Step {
        void take(long number, long version);
    }

    void take(String done, Step step) {
        try {
            step.take(DeskTicketView.number(), Long.parseLong(DeskTicketView.parameter("version")));
            desk.changed();
            settled = true;
            toast.done("ticket.done." + done);
        } catch (Stale changed) {
            desk.changed();
            stale = true;
            settled = true;
            FacesContext.getCurrentInstance().validationFailed();
        } catch (InvalidInput invalid) {
            toast.refused(invalid);
            FacesContext.getCurrentInstance().validationFailed();
        } catch (Refusal refused) {
            desk.changed();
            toast.refused(refused);
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    public void take() {
        take("assigned", (number, version) -> assign.assign(number, version, null, "me"));
    }

    public void start() {
        take("started", start::start);
    }

    public void assign() {
        take("assigned", (number, version) -> assign.assign(number, version, team, person));
    }

    public void await() {
        take("waiting", (number, version) -> wait.await(number, version, reason, moment()));
    }

    public void escalate() {
        take("escalated", (number, version) -> escalate.escalate(number, version, (BigDecimal) null, team, text));
    }

    public void resolve() {
        take("resolved", (number, version) -> resolve.resolve(number, version, text, cause));
    }

    public void confirm() {
        take("confirmed", confirm::confirm);
    }

    public void reopen() {
        take("reopened", (number, version) -> reopen.reopen(number, version, text));
    }

    public void cancel() {
        take("cancelled", (number, version) -> cancel.cancel(number, version, text));
    }

    private Instant moment() {
        try {
            return until == null
                    ? null
                    : LocalDateTime.parse(until).atZone(viewer.getZone()).toInstant();
        } catch (DateTimeException unreadable) {
            throw InvalidInput.of("until", "shared.invalid.moment");
        }
    }

    /** The version that the form stands on: what its person has been shown, however new the ticket is. */
    public String getVersion() {
        String seen = DeskTicketView.parameter("version");
        return settled || seen == null ? Long.toString(desk.getTicket().version()) : seen;
    }

    /** The last entry of the timeline that the form's person has been shown. */
    public String getSeen() {
        String seen = DeskTicketView.parameter("seen");
        return settled || seen == null ? Integer.toString(desk.getSeen()) : seen;
    }

    public boolean isStale() {
        return stale;
    }

    /** What others did since this form was made. */
    public List<Happening> getMeanwhile() {
        String seen = DeskTicketView.parameter("seen");
        int from = seen != null && seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
        return talk.since(desk.getTicket(), desk.getTeams(), from);
    }

    public CauseCode[] getCauses() {
        return CauseCode.values();
    }

    public PendingReason[] getReasons() {
        return PendingReason.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public CauseCode getCause() {
        return cause;
    }

    public void setCause(CauseCode cause) {
        this.cause = cause;
    }

    public PendingReason getReason() {
        return reason;
    }

    public void setReason(PendingReason reason) {
        this.reason = reason;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }
}
