package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
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
import org.linia.ticket.LinkedAct.Kind;
import org.linia.ticket.Move;
import org.linia.ticket.control.OneTimeLinks;
import org.linia.ticket.control.OneTimeLinks.Kept;
import org.linia.ticket.control.Ratings;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/**
 * What somebody may do by a link that was mailed to them, in their name and without signing in. Looking does nothing: mail
 * scanners open every link.
 */
@Stateless
public class FollowLink {
    /** Of which one settles the other. */
    private static final Set<Kind> ANSWERS = EnumSet.of(Kind.CONFIRM, Kind.REOPEN);

    private static final Set<Kind> RATINGS = EnumSet.of(Kind.RATE);

    @Inject
    private OneTimeLinks links;

    @Inject
    private Tickets tickets;

    @Inject
    private Ratings ratings;

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
     * Says that it is solved, or that it is not; neither link is good for anything from then on.
     *
     * @param reason why it goes on
     * @throws NotAllowed likewise
     * @throws org.linia.shared.problem.TooMany likewise
     */
    @PermitAll
    public void follow(String secret, String reason, String address) {
        act(secret, ANSWERS, address, (ticket, act) -> {
            tickets.forParty(Permission.RESOLVE_TICKETS, ticket.number());
            if (act == Kind.CONFIRM) {
                ticket.confirm(tickets.act());
            } else {
                ticket.reopen(reason, window, tickets.act());
            }
            tickets.save(ticket);
            links.use(ticket.number(), ANSWERS);
        });
    }

    /**
     * Says how they were helped; the link is good for nothing from then on, and whoever sends it at the same time is told so.
     *
     * @param stars 1 to 5
     * @param comment or null
     * @throws NotAllowed likewise
     * @throws org.linia.shared.problem.TooMany likewise
     */
    @PermitAll
    public void rate(String secret, int stars, String comment, String address) {
        act(secret, RATINGS, address, (ticket, act) -> {
            ratings.rate(tickets.forChange(ticket.number()), stars, comment);
            links.use(ticket.number(), RATINGS);
        });
    }

    private void act(String secret, Set<Kind> wanted, String address, BiConsumer<Ticket, Kind> work) {
        Ticket ticket = tickets.locked(kept(secret, address, false).ticket());
        // looked up again: whoever used it held the ticket
        Kept kept = kept(secret, address, true);
        check(ticket, kept);
        if (!wanted.contains(kept.act())) {
            throw new NotAllowed("ticket.byLink.wrong");
        }
        Person person = recognise
                .byAccount(kept.account())
                .orElseThrow(() -> new NotAllowed("ticket.byLink.late"))
                .under(new Circumstances(address, clock.instant()));
        caller.inNameOf(person, () -> {
            work.accept(ticket, kept.act());
            return ticket;
        });
    }

    private Kept kept(String secret, String address, boolean hold) {
        Credentials shown = new Credentials("one-time-link", null, address);
        throttle.admit(shown);
        Kept kept = links.find(secret == null ? "" : secret, hold).orElse(null);
        if (kept == null) {
            throttle.failed(shown);
            throw new NotAllowed("ticket.byLink.wrong");
        } else if (kept.used()) {
            throw new NotAllowed(RATINGS.contains(kept.act()) ? "ticket.byLink.usedRating" : "ticket.byLink.used");
        } else if (kept.expired()) {
            throw new NotAllowed("ticket.byLink.expired");
        }
        return kept;
    }

    private void check(Ticket ticket, Kept kept) {
        boolean possible =
                switch (kept.act()) {
                    case CONFIRM -> ticket.state().allows(Move.CONFIRM);
                    case REOPEN -> ticket.state().allows(Move.REOPEN);
                    case RATE -> ratings.isOpen(ticket);
                };
        if (!possible) {
            throw new NotAllowed("ticket.byLink.late");
        }
    }
}
