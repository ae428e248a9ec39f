package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.linia.channel.AddressTrouble;
import org.linia.channel.boundary.NoteBounce;
import org.linia.shared.boundary.Deliveries;
import org.linia.shared.outbox.Fault;
import org.linia.shared.outbox.Letter;
import org.linia.shared.problem.Unavailable;

/** Brings letters to one mail server, one after the other, until nothing is left or it is away. */
@ApplicationScoped
public class MailCourier {
    private static final Logger LOG = Logger.getLogger(MailCourier.class.getName());
    private static final int BATCH = 50;

    /** How a server answers to what a mail says (RFC 5321, 4.2.3). */
    private static final Pattern UNWANTED = Pattern.compile("55[024][ -]");

    /** A slow server must not outlive the time for which letters are nobody else's: the rest is taken anew. */
    private static final long LONGEST_WAY = Duration.ofMinutes(1).toNanos();

    @Inject
    private Deliveries deliveries;

    @Inject
    private MailServer server;

    @Inject
    private MailRoutes routes;

    @Inject
    private MailPauses pauses;

    @Inject
    private NoteBounce bounces;

    /** What goes by these routes, as much as is taken at once. */
    public List<Letter> take(MailRoutes.Senders senders) {
        return senders.isNobody() ? List.of() : deliveries.takeMail(senders.others(), senders.organisations(), BATCH);
    }

    /**
     * @param server the one of the routes by which these go
     * @param first what was taken for it
     */
    public void carry(String server, MailRoutes.Look look, List<Letter> first) {
        long began = System.nanoTime();
        MailRoutes.Look now = look;
        List<Letter> taken = first;
        while (!taken.isEmpty() && carried(now, taken, began)) {
            now = routes.look();
            taken = take(now.by(route -> route.server().equals(server)));
        }
    }

    /** @return whether the line held until the last one */
    private boolean carried(MailRoutes.Look look, List<Letter> letters, long began) {
        int done = 0;
        MailRoute route = route(look, letters.get(0));
        try (MailServer.Line line = server.open(route)) {
            pauses.over(route);
            while (done < letters.size() && System.nanoTime() - began < LONGEST_WAY) {
                Letter letter = letters.get(done++);
                carry(line, letter, route(look, letter));
            }
            return done == letters.size();
        } catch (MessagingException | Unavailable broken) {
            pauses.away(route, broken.getMessage());
            LOG.log(Level.WARNING, "A mail server cannot be reached: {0}", broken.getMessage());
            return false;
        } finally {
            deliveries.giveBack(letters.subList(done, letters.size()));
        }
    }

    /** One that was taken by it has one. */
    private static MailRoute route(MailRoutes.Look look, Letter letter) {
        return look.of(letter.organisation()).orElseThrow();
    }

    /** Where the sender is none, others that go by the same server do not wait for it to be put right. */
    private void carry(MailServer.Line line, Letter letter, MailRoute route) throws MessagingException {
        InternetAddress sender;
        try {
            sender = route.from();
        } catch (AddressException none) {
            deliveries.again(letter, none.getMessage());
            return;
        }
        carry(line, letter, sender);
    }

    /** @throws MessagingException if the line broke: whether the server has this one nobody knows, so it goes again */
    private void carry(MailServer.Line line, Letter letter, InternetAddress sender) throws MessagingException {
        Optional<AddressTrouble> dead = bounces.trouble(letter);
        if (dead.isPresent()) {
            deliveries.failed(
                    letter,
                    Fault.BOUNCED,
                    (dead.get().status() + " " + dead.get().words()).strip());
            return;
        }
        try {
            line.send(letter, sender);
            deliveries.sent(letter);
        } catch (AddressException none) {
            deliveries.failed(letter, Fault.ADDRESS, none.getMessage());
        } catch (SendFailedException refused) {
            if (isForGood(refused)) {
                deliveries.failed(letter, Fault.REFUSED, refused.getMessage());
            } else {
                deliveries.again(letter, refused.getMessage());
            }
        } catch (MessagingException broken) {
            deliveries.again(letter, broken.getMessage());
            throw broken;
        }
    }

    /**
     * The addresses that the server does not have, not now and not later, count as invalid; others as not yet sent to. Nor does
     * it ever take a mail of which it says itself, and not of an address, that it is too large or unwanted: others about the
     * same subject would wait behind it for days.
     */
    private static boolean isForGood(SendFailedException refused) {
        boolean unwanted = refused.getNextException() == null
                && UNWANTED.matcher(String.valueOf(refused.getMessage())).lookingAt();
        return unwanted || refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
    }
}
