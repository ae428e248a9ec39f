package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.ticket.Move;

/** What the reader can do with the ticket on the page now: its state and their roles allow it. */
@Named("ticketVerbs")
@RequestScoped
public class TicketVerbs {
    @Inject
    private DeskTicketView desk;

    @Inject
    private Caller caller;

    public boolean can(String move) {
        Move wanted = Move.valueOf(move);
        return desk.getTicket().state().allows(wanted) && may(needed(wanted));
    }

    /** Whether a role of the reader that reaches the ticket allows that. */
    public boolean may(Permission permission) {
        return caller.scope(permission).worksOn(desk.getTicket().place());
    }

    private static Permission needed(Move move) {
        return switch (move) {
            case ASSIGN -> Permission.ASSIGN_TICKETS;
            case START, WAIT -> Permission.WORK_ON_TICKETS;
            case ESCALATE -> Permission.ESCALATE_TICKETS;
            case RESOLVE, CONFIRM, REOPEN, CANCEL -> Permission.RESOLVE_TICKETS;
        };
    }

    /** What usually comes next. */
    public String getNextMove() {
        return switch (desk.getTicket().state()) {
            case NEW -> can("ASSIGN") ? "take" : "none";
            case ASSIGNED, PENDING -> can("START") ? "start" : "none";
            case IN_PROGRESS -> "resolve";
            case RESOLVED -> can("CONFIRM") ? "confirm" : "none";
            case CLOSED -> "reopen";
            case CANCELLED -> "none";
        };
    }
}
