package org.linia.ticket;

import static org.linia.ticket.Move.ASSIGN;
import static org.linia.ticket.Move.CANCEL;
import static org.linia.ticket.Move.CONFIRM;
import static org.linia.ticket.Move.ESCALATE;
import static org.linia.ticket.Move.REOPEN;
import static org.linia.ticket.Move.RESOLVE;
import static org.linia.ticket.Move.START;
import static org.linia.ticket.Move.WAIT;

import java.util.List;

/** Where a ticket stands, and which moves lead on from there. */
public enum TicketState {
    NEW(ASSIGN, ESCALATE, RESOLVE, CANCEL),
    ASSIGNED(ASSIGN, START, ESCALATE, RESOLVE, CANCEL),
    IN_PROGRESS(ASSIGN, ESCALATE, WAIT, RESOLVE, CANCEL),
    PENDING(ASSIGN, START, ESCALATE, RESOLVE, CANCEL),
    RESOLVED(CONFIRM, REOPEN),
    CLOSED(REOPEN),
    CANCELLED();

    private final List<Move> moves;

    TicketState(Move... moves) {
        this.moves = List.of(moves);
    }

    public List<Move> moves() {
        return moves;
    }

    public boolean allows(Move move) {
        return moves.contains(move);
    }

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return ordinal() <= PENDING.ordinal();
    }
}
