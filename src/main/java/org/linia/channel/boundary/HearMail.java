package org.linia.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.linia.channel.control.HearingWatch;
import org.linia.channel.entity.Mailbox;

/** Each step of the listening in a transaction of its own, done for good when it returns. For whoever listens, and nobody. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HearMail {
    @Inject
    private HearingWatch watch;

    /** Takes one at which nobody listens, so that no other server does. */
    @PermitAll
    public Optional<Long> take(UUID by) {
        return watch.take(by);
    }

    /** Whether it is still theirs, and as it was; then for as long again. */
    @PermitAll
    public boolean holds(Mailbox mailbox, UUID by) {
        return watch.holds(mailbox, by);
    }

    @PermitAll
    public void end(long mailbox, UUID by, Duration pause) {
        watch.end(mailbox, by, pause);
    }
}
