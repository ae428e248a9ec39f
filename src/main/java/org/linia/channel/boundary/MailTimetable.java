package org.linia.channel.boundary;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.channel.AddressTrouble;
import org.linia.channel.control.MailServer;
import org.linia.shared.boundary.Deliveries;
import org.linia.shared.outbox.Fault;
import org.linia.shared.outbox.Letter;

/**
 * When mail goes out. Every server looks; each letter is taken by one. While the mail server is away nobody knocks at its
 * door with every letter: all wait for a while, which grows.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimetable {
    private static final Logger LOG = Logger.getLogger(MailTimetable.class.getName());
    private static final int BATCH = 50;
    /** A slow server must not outlive the time for which letters are nobody else's: the rest is taken anew. */
    private static final Duration ROUND = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    @Inject
    private Deliveries deliveries;

    @Inject
    private MailServer server;

    @Inject
    private NoteBounce bounces;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "linia.mail.pause.longest", defaultValue = "PT5M")
    private Duration longestPause;

    private Duration pause = FIRST_PAUSE;
    private Instant awaySince;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void everyThreeSeconds() {
        if (!server.isSet() || isPaused()) {
            return;
        }
        try {
            List<Letter> taken = deliveries.take("MAIL", BATCH);
            while (!taken.isEmpty() && carry(taken)) {
                taken = deliveries.take("MAIL", BATCH);
            }
        } catch (EJBException away) {
            // what leaves here keeps the container from the next look for minutes
            LOG.log(Level.WARNING, "Mail cannot be sent now: {0}", away.getMessage());
        }
    }

    /** A clock that was set back ends a pause. */
    private boolean isPaused() {
        Instant now = clock.instant();
        return awaySince != null && !now.isBefore(awaySince) && now.isBefore(awaySince.plus(pause));
    }

    private Duration longer(Duration before) {
        Duration twice = before.multipliedBy(2);
        return twice.compareTo(longestPause) > 0 ? longestPause : twice;
    }

    /** @return whether the line held until the last one */
    private boolean carry(List<Letter> letters) {
        int done = 0;
        Instant begun = clock.instant();
        try (MailServer.Line line = server.open()) {
            pause = FIRST_PAUSE;
            awaySince = null;
            while (done < letters.size() && clock.instant().isBefore(begun.plus(ROUND))) {
                carry(line, letters.get(done++));
            }
            return true;
        } catch (MessagingException broken) {
            pause = awaySince == null ? FIRST_PAUSE : longer(pause);
            awaySince = clock.instant();
            LOG.log(Level.WARNING, "The mail server cannot be reached: {0}", broken.getMessage());
            return false;
        } finally {
            deliveries.giveBack(letters.subList(done, letters.size()));
        }
    }

    /** @throws MessagingException if the line broke: whether the server has this one nobody knows, so it goes again */
    private void carry(MailServer.Line line, Letter letter) throws MessagingException {
        Optional<AddressTrouble> dead = bounces.trouble(letter.recipient());
        if (dead.isPresent()) {
            deliveries.failed(
                    letter,
                    Fault.BOUNCED,
                    (dead.get().status() + " " + dead.get().words()).strip());
            return;
        }
        try {
            line.send(letter);
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

    /** The addresses that the server does not have, not now and not later, count as invalid; others as not yet sent to. */
    private static boolean isForGood(SendFailedException refused) {
        return refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
    }
}
