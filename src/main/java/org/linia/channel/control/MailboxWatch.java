package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.channel.MailFault;
import org.linia.channel.entity.Origin;
import org.linia.shared.database.Rows;

/** Which server fetches which mailbox until when, and how far that has come. */
@ApplicationScoped
public class MailboxWatch {
    private static final Duration IN_HANDS = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private static final String BEGIN = """
            insert into mailbox_watch (mailbox_id) select b.id from mailbox b
            where b.active and b.host <> '' and not exists (select 1 from mailbox_watch w where w.mailbox_id = b.id)
            on conflict do nothing""";

    private static final String TAKE = """
            update mailbox_watch set taken_until = ?2,
              due_at = case when heard_until > ?1 then cast(?4 as timestamptz) else cast(?3 as timestamptz) end
            where mailbox_id = (
              select w.mailbox_id from mailbox_watch w join mailbox b on b.id = w.mailbox_id
              where b.active and b.host <> '' and (w.taken_until is null or w.taken_until < ?1)
                and (w.due_at is null or w.due_at <= ?1)
              order by w.due_at nulls first, w.mailbox_id limit 1 for update of w skip locked)
            returning mailbox_id""";

    private static final String MAIL =
            "select 1 from mail m where m.mailbox_id = ?1 and m.uid_validity = ?2 and m.uid = ?3";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "linia.mail.in.interval", defaultValue = "PT20S")
    private Duration interval;

    @Inject
    @ConfigProperty(name = "linia.mail.in.heard", defaultValue = "PT2M")
    private Duration heard;

    /** Where there is only one server, what it had in hands when it died has nobody any more. */
    public void releaseAll() {
        entities.createNativeQuery("update mailbox_watch set taken_until = null where taken_until is not null")
                .executeUpdate();
    }

    /** One that is to be looked through now; nobody else gets it for a while. */
    public Optional<Long> take() {
        entities.createNativeQuery(BEGIN).executeUpdate();
        Instant now = clock.instant();
        List<?> taken = query(
                        TAKE,
                        moment(now),
                        moment(now.plus(IN_HANDS)),
                        moment(now.plus(interval)),
                        moment(now.plus(heard)))
                .getResultList();
        return taken.stream().map(Long.class::cast).findFirst();
    }

    /** That one, unless it is in somebody's hands, who then looks again. */
    public boolean take(long mailbox) {
        Instant now = clock.instant();
        List<?> taken = query(
                        "update mailbox_watch set taken_until = case when taken_until > ?1 then taken_until else ?2 end,"
                                + " due_at = case when taken_until > ?1 then cast(?1 as timestamptz) else cast(?3 as timestamptz) end where mailbox_id = ?4"
                                + " returning taken_until = ?2",
                        moment(now),
                        moment(now.plus(IN_HANDS)),
                        moment(now.plus(heard)),
                        mailbox)
                .getResultList();
        return taken.contains(true);
    }

    /** It is still ours, for as long again. */
    public void hold(long mailbox) {
        query(
                        "update mailbox_watch set taken_until = ?2 where mailbox_id = ?1",
                        mailbox,
                        moment(clock.instant().plus(IN_HANDS)))
                .executeUpdate();
    }

    public MailboxLine.Known known(long mailbox) {
        List<?> found = query(
                        "select uid_validity, last_uid, looked_at from mailbox_watch where mailbox_id = ?1", mailbox)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new MailboxLine.Known((Long) row[0], (Long) row[1], Rows.moment(row[2])))
                .findFirst()
                .orElse(new MailboxLine.Known(null, null, null));
    }

    /** Whether that message was looked at before. */
    public boolean isKnown(long mailbox, Origin origin) {
        return isFound(MAIL, mailbox, origin);
    }

    /** Whether what it consists of is here; of one that was too large nothing is. */
    public boolean isStored(long mailbox, Origin origin) {
        return isFound(MAIL + " and exists (select 1 from mail_content c where c.mail_id = m.id)", mailbox, origin);
    }

    private boolean isFound(String sql, long mailbox, Origin origin) {
        return !query(sql, mailbox, origin.uidValidity(), origin.uid())
                .getResultList()
                .isEmpty();
    }

    /** It was looked through; up to that UID everything is known. */
    public void done(long mailbox, long uidValidity, long lastUid) {
        query(
                        "update mailbox_watch set taken_until = null, looked_at = ?2, uid_validity = ?3, last_uid = ?4,"
                                + " fault = null, fault_words = null, fault_at = null where mailbox_id = ?1",
                        mailbox,
                        moment(clock.instant()),
                        uidValidity,
                        lastUid)
                .executeUpdate();
    }

    /** It could not be; the longer that lasts, the rarer it is tried. */
    public void failed(long mailbox, MailFault fault, String words) {
        Instant now = clock.instant();
        query(
                        "update mailbox_watch set taken_until = null, fault = ?2, fault_words = ?3,"
                                + " fault_at = coalesce(fault_at, ?4), due_at = cast(?4 as timestamptz) + least(cast(?5 as interval),"
                                + " greatest(cast(?6 as interval), (cast(?4 as timestamptz) - coalesce(fault_at, ?4)) / 2))"
                                + " where mailbox_id = ?1",
                        mailbox,
                        fault.name(),
                        words,
                        moment(now),
                        LONGEST_PAUSE.toString(),
                        interval.toString())
                .executeUpdate();
    }

    private static Timestamp moment(Instant at) {
        return Timestamp.from(at);
    }

    private Query query(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
