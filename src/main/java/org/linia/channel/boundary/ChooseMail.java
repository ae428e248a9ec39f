package org.linia.channel.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.linia.channel.MailChoice;
import org.linia.channel.MailTimes;
import org.linia.channel.MailWish;
import org.linia.identity.Caller;
import org.linia.shared.problem.InvalidInput;

/** Of what the caller wants mail, and when. */
@Stateless
public class ChooseMail {
    private static final int LAST_HOUR = 23;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** What they chose; of their own tickets and at any time if they never did. */
    @RolesAllowed(USER)
    public MailChoice chosen() {
        List<?> found = entities.createNativeQuery("select wish, pace, daily_at, cast(quiet_from as text),"
                        + " cast(quiet_to as text) from mail_wish where account_id = ?1")
                .setParameter(1, caller.id().value())
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new MailChoice(
                        MailWish.valueOf((String) row[0]), MailTimes.stored(row[1], row[2], row[3], row[4])))
                .orElse(MailChoice.USUAL);
    }

    /**
     * From the next thing on that happens.
     *
     * @throws InvalidInput if the quiet hours have a beginning or an end alone, or the day no such hour
     */
    @RolesAllowed(USER)
    public void choose(MailChoice choice) {
        MailTimes times = choice.times();
        if ((times.quietFrom() == null) != (times.quietTo() == null)) {
            throw InvalidInput.of(times.quietFrom() == null ? "quietFrom" : "quietTo", "channel.invalid.quiet");
        }
        if (times.dailyAt() < 0 || times.dailyAt() > LAST_HOUR) {
            throw InvalidInput.of("dailyAt", "channel.invalid.hour");
        }
        entities.createNativeQuery(
                        "insert into mail_wish (account_id, wish, pace, daily_at, quiet_from, quiet_to)"
                                + " values (?1, ?2, ?3, ?4, cast(?5 as time), cast(?6 as time))"
                                + " on conflict (account_id) do update set wish = excluded.wish, pace = excluded.pace,"
                                + " daily_at = excluded.daily_at, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to")
                .setParameter(1, caller.id().value())
                .setParameter(2, choice.wish().name())
                .setParameter(3, times.pace().name())
                .setParameter(4, times.dailyAt())
                .setParameter(5, Objects.toString(times.quietFrom(), null))
                .setParameter(6, Objects.toString(times.quietTo(), null))
                .executeUpdate();
    }
}
