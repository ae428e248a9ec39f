package org.linia.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linia.audit.control.ReadsOfTheHour;

/** Notes that somebody read what is delicate, once for each person, thing and hour. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NoteRead {
    @Inject
    private ReadsOfTheHour known;

    @Inject
    private KeepRead keep;

    @Inject
    private Clock clock;

    /**
     * When this returns, it is durable; an entry of the log it becomes within seconds.
     *
     * @param subject what was read, such as {@code ticket:1042}
     */
    @PermitAll
    public void note(long account, String subject) {
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (!known.has(account, subject, hour)) {
            keep.keep(account, subject, hour, now);
            known.add(account, subject, hour);
        }
    }
}
