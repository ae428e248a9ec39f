package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.identity.Caller;
import org.linia.identity.Caller.Person;
import org.linia.identity.Circumstances;
import org.linia.identity.Credentials;
import org.linia.identity.Permission;
import org.linia.identity.boundary.Recognise;
import org.linia.identity.boundary.ThrottleSignIn;
import org.linia.shared.problem.NotAllowed;
import org.linia.ticket.LinkedAct;
import org.linia.ticket.Move;
import org.linia.ticket.control.OneTimeLinks;
import org.linia.ticket.control.OneTimeLinks.Kept;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/**
 * What somebody may do by a link that was mailed to them, in their name and without signing in. Looking does nothing: mail
 * scanners open every link.
 */
@Stateless
public class FollowLink {
    @Inject
    private OneTimeLinks links;

    @Inject
    private Tickets tickets;

    @Inject
    private Recognise recognise;

    @Inject
    private ThrottleSignIn throttle;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "linia.reopen.window", defaultValue = "P14D")
    private Duration window;

    /**
     * What the link would do.
     *
     * @param address from where it is asked
     * @throws NotAllowed if it is wrong, used or too old, or the ticket has gone on meanwhile
     * @throws org.linia.shared.problem.TooMany if there were too many wrong ones from there
     */
    @PermitAll
    public LinkedAct look(String secret, String address) {
        Kept kept = kept(secret, address, false);
        Ticket ticket = tickets.read(kept.ticket());
        check(ticket, kept);
        return new LinkedAct(ticket.number(), ticket.wording().title(), kept.act());
    }

    /**
     * Does it; none of the ticket's links is good for anything from then on.
     *
     * @param reason why it goes on
     * @throws NotAllowed likewise
     * @throws org.linia.shared.problem.TooMany likewise
     */
    @PermitAll
    public void follow(String secret, String reason, String address) {
        long number = kept(secret, address, false).ticket();
        Ticket ticket = tickets.locked(number);
        // looked up again: whoever used it held the ticket
        Kept kept = kept(secret, address, true);
        check(ticket, kept);
        Person person = recognise
                .byAccount(kept.account())
                .orElseThrow(() -> new NotAllowed("ticket.byLink.late"))
                .under(new Circumstances(address, clock.instant()));
        caller.inNameOf(person, () -> done(ticket, kept, reason));
        links.use(number);
    }

    private Kept kept(String secret, String address, boolean hold) {
        Credentials shown = new Credentials("one-time-link", null, address);
        throttle.admit(shown);
        Kept kept = links.find(secret == null ? "" : secret, hold).orElse(null);
        if (kept == null) {
            throttle.failed(shown);
            throw new NotAllowed("ticket.byLink.wrong");
        } else if (kept.used()) {
            throw new NotAllowed("ticket.byLink.used");
        } else if (kept.expired()) {
            throw new NotAllowed("ticket.byLink.expired");
        }
        return kept;
    }

    private static void check(Ticket ticket, Kept kept) {
        Move move = kept.act() == LinkedAct.Kind.CONFIRM ? Move.CONFIRM : Move.REOPEN;
        if (!ticket.state().allows(move)) {
            throw new NotAllowed("ticket.byLink.late");
        }
    }

    private long done(Ticket ticket, Kept kept, String reason) {
        tickets.forParty(Permission.RESOLVE_TICKETS, ticket.number());
        if (kept.act() == LinkedAct.Kind.CONFIRM) {
            ticket.confirm(tickets.act());
        } else {
            ticket.reopen(reason, window, tickets.act());
        }
        return tickets.save(ticket);
    }
}
