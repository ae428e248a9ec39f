package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.shared.faces.Form;
import org.linia.shared.text.Messages;
import org.linia.ticket.Swarm;
import org.linia.ticket.Swarm.Fit;
import org.linia.ticket.Swarm.Participant;
import org.linia.ticket.Swarm.Reason;
import org.linia.ticket.TicketPart;
import org.linia.ticket.WayOfSolving;
import org.linia.ticket.boundary.CompareSwarms;
import org.linia.ticket.boundary.DissolveSwarm;
import org.linia.ticket.boundary.FindSwarm;
import org.linia.ticket.boundary.JoinSwarm;
import org.linia.ticket.boundary.LeaveSwarm;
import org.linia.ticket.boundary.OwnSwarm;

/** Those who solve the ticket of the page together: joining, leaving, owning, dissolving; and how swarms fare. */
@Named("ticketSwarm")
@RequestScoped
public class TicketSwarm {
    private static final int LONGEST_NOTE = 2_000;
    private static final Duration PERIOD = Duration.ofDays(30);

    @Inject
    private FindSwarm find;

    @Inject
    private JoinSwarm join;

    @Inject
    private LeaveSwarm leave;

    @Inject
    private OwnSwarm own;

    @Inject
    private DissolveSwarm dissolve;

    @Inject
    private CompareSwarms compare;

    @Inject
    private DeskTicketView desk;

    @Inject
    private Caller caller;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private Swarm swarm;
    private boolean read;

    void join(long number, long version, Form form) {
        join.join(number);
        read = false;
    }

    void leave(long number, long version, Form form) {
        leave.leave(number);
        read = false;
    }

    void own(long number, long version, Form form) {
        own.own(number, version);
        read = false;
    }

    void dissolve(long number, long version, Form form) {
        dissolve.dissolve(number, Typed.needed(form, "reason", LONGEST_NOTE));
        read = false;
    }

    /** Null if the ticket never had one. */
    public Swarm getHere() {
        if (!read) {
            swarm = desk.has(TicketPart.SWARM)
                    ? find.of(desk.getTicket().number()).orElse(null)
                    : null;
            read = true;
        }
        return swarm;
    }

    public boolean isMember() {
        return getHere().members().stream()
                .anyMatch(one -> one.leftAt() == null && one.person().equals(caller.id()));
    }

    public boolean isOwner() {
        return getHere().members().stream().filter(Participant::owner).anyMatch(one -> one.person()
                .equals(caller.id()));
    }

    /** Why somebody fits, in a line. */
    public String why(List<Reason> reasons) {
        return reasons.stream().map(this::why).collect(Collectors.joining(" · "));
    }

    private String why(Reason reason) {
        if (reason.kind() == Fit.SIMILAR) {
            String numbers = reason.tickets().stream().map(Object::toString).collect(Collectors.joining(", "));
            return messages.of("ticket.swarm.similar", reason.tickets().size(), numbers);
        }
        return name(reason) + ": " + messages.word("ticket.skillLevel", reason.level());
    }

    private String name(Reason reason) {
        return switch (reason.kind()) {
            case SERVICE -> desk.serviceName(reason.key());
            case CATEGORY -> desk.categoryPath(reason.key());
            default -> messages.get("ticket.swarm.language") + " " + reason.key();
        };
    }

    /** Of the last 30 days, for managers; empty if nothing was solved by swarm. */
    public List<WayOfSolving> getComparison() {
        if (!caller.may(Permission.SEE_REPORTS)) {
            return List.of();
        }
        Instant now = clock.instant();
        return compare.sideBySide(now.minus(PERIOD), now);
    }
}
