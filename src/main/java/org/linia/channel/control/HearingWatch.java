package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linia.channel.entity.Mailbox;

/** Which server listens at which mailbox until when. */
@ApplicationScoped
public class HearingWatch {
    private static final Duration IN_HANDS = Duration.ofMinutes(1);

    private static final String TAKE = """
            update mailbox_watch set heard_until = ?2, heard_by = cast(?3 as uuid) where mailbox_id = (
              select w.mailbox_id from mailbox_watch w join mailbox b on b.id = w.mailbox_id
              where b.active and b.host <> '' and w.fault is null and w.looked_at is not null
                and (w.heard_until is null or w.heard_until < ?1) and (w.deaf_until is null or w.deaf_until <= ?1)
              order by w.deaf_until nulls first, w.mailbox_id limit 1 for update of w skip locked)
            returning mailbox_id""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** One at which nobody listens though it works; nobody else does for a while. */
    public Optional<Long> take(UUID by) {
        List<?> taken =
                query(TAKE, now(Duration.ZERO), now(IN_HANDS), by.toString()).getResultList();
        return taken.stream().map(Long.class::cast).findFirst();
    }

    /** Whether it is still theirs, and as it was; then for as long again. */
    public boolean holds(Mailbox mailbox, UUID by) {
        return query(
                                "update mailbox_watch w set heard_until = ?1 from mailbox b where b.id = w.mailbox_id and b.id = ?2"
                                        + " and b.active and b.version = ?3 and w.heard_by = cast(?4 as uuid)",
                                now(IN_HANDS),
                                mailbox.id(),
                                mailbox.version(),
                                by.toString())
                        .executeUpdate()
                == 1;
    }

    /** Nobody listens there any more, nor again for that time: it is looked into. */
    public void end(long mailbox, UUID by, Duration pause) {
        query(
                        "update mailbox_watch set heard_until = null, heard_by = null, deaf_until = ?1,"
                                + " due_at = least(due_at, ?2) where mailbox_id = ?3 and heard_by = cast(?4 as uuid)",
                        now(pause),
                        now(Duration.ZERO),
                        mailbox,
                        by.toString())
                .executeUpdate();
    }

    private Timestamp now(Duration later) {
        return Timestamp.from(clock.instant().plus(later));
    }

    private Query query(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
