package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.linia.channel.WebhookReply;
import org.linia.channel.WebhookReply.Kind;
import org.linia.channel.boundary.SettleCall;
import org.linia.shared.boundary.Deliveries;
import org.linia.shared.outbox.Destination;
import org.linia.shared.outbox.Letter;

/** Carries what one organisation writes to one recipient, one letter after the other, until nothing is left or the other side is away. */
@ApplicationScoped
public class WebhookCourier {
    /** Much less than letters stay in hands. */
    private static final long LONGEST_WAY = Duration.ofMinutes(1).toNanos();

    private static final int BATCH = 50;

    @Inject
    private Deliveries deliveries;

    @Inject
    private WebhookLine line;

    @Inject
    private SealedSecrets secrets;

    @Inject
    private SettleCall settle;

    /** @param first what was taken for it */
    public void carry(Destination destination, List<Letter> first) {
        long began = System.nanoTime();
        List<Letter> taken = first;
        while (!taken.isEmpty() && carried(taken, began)) {
            taken = deliveries.takeCalls(destination, BATCH);
        }
    }

    private boolean carried(List<Letter> letters, long began) {
        int done = 0;
        try {
            while (done < letters.size() && System.nanoTime() - began < LONGEST_WAY) {
                Letter letter = letters.get(done++);
                WebhookReply reply = line.call(secrets.call(letter));
                settle.settle(letter, reply);
                if (reply.kind() == Kind.AWAY || reply.kind() == Kind.GONE) {
                    return false;
                }
            }
            return done == letters.size();
        } finally {
            deliveries.giveBack(letters.subList(done, letters.size()));
        }
    }
}
