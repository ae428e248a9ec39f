package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/**
 * What the children of a major incident still have to follow. Written down with what happens to the parent, however many
 * they are, and then done one by one.
 */
@ApplicationScoped
public class Followers {
    /** The parent was reopened: those that were resolved with it, and by nothing else since. */
    private static final String SOLVED_WITH_IT =
            "c.state in ('RESOLVED', 'CLOSED') and exists (select from ticket_timeline e"
                    + " where e.ticket = c.number and e.kind = 'RESOLVED' and e.at = c.resolved_at and e.data -> 'follows' = to_jsonb(?1))";

    private static final int LONGEST_PAUSE = 300;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * One thing that a child has to follow.
     *
     * @param seq of the parent's entry
     */
    public record Step(long id, long parent, int seq, long child, TimelineKind kind) {}

    /** To be called with every entry once, after it is stored. */
    void follow(Ticket ticket, List<TimelineEntry> news) {
        if (ticket.kin().isMajor()) {
            news.forEach(entry -> follow(ticket.number(), entry));
        }
    }

    private void follow(long parent, TimelineEntry entry) {
        switch (entry.kind()) {
            case RESOLVED -> {
                dismiss(parent, TimelineKind.REOPENED);
                write(parent, entry, "c.open");
            }
            case REOPENED -> {
                dismiss(parent, TimelineKind.RESOLVED);
                write(parent, entry, SOLVED_WITH_IT);
            }
            case MESSAGE_ADDED -> {
                if (entry.data().containsKey("answer")) {
                    write(parent, entry, "c.state not in ('CLOSED', 'CANCELLED')");
                }
            }
            default -> {
                // nothing that concerns anybody else
            }
        }
    }

    /** What was to be done before, and has not been yet, is overtaken. */
    private void dismiss(long parent, TimelineKind kind) {
        entities.createNativeQuery("update ticket_follow set done_at = ?3, followed = false"
                        + " where parent = ?1 and kind = ?2 and done_at is null")
                .setParameter(1, parent)
                .setParameter(2, kind.name())
                .setParameter(3, now())
                .executeUpdate();
    }

    private void write(long parent, TimelineEntry entry, String which) {
        entities.createNativeQuery("insert into ticket_follow (parent, seq, child, kind, due_at)"
                        + " select ?1, ?2, c.number, ?3, ?4 from ticket c where c.parent = ?1 and " + which
                        + " order by c.number")
                .setParameter(1, parent)
                .setParameter(2, entry.seq())
                .setParameter(3, entry.kind().name())
                .setParameter(4, now())
                .executeUpdate();
    }

    /** Ids of what is due, after that one, in their order. */
    public List<Long> due(long after, int most) {
        List<?> ids = entities.createNativeQuery(
                        "select id from ticket_follow where done_at is null and due_at <= ?1 and id > ?2 order by id limit "
                                + most)
                .setParameter(1, now())
                .setParameter(2, after)
                .getResultList();
        return ids.stream().map(Long.class::cast).toList();
    }

    /** The step, locked; none if it is done, somebody else does it, or the child has an earlier one to do first. */
    public Optional<Step> take(long id) {
        List<?> rows = entities.createNativeQuery("""
                        select f.parent, f.seq, f.child, f.kind from ticket_follow f where f.id = ?1 and f.done_at is null
                        and not exists (select from ticket_follow e where e.child = f.child and e.done_at is null and e.id < f.id)
                        for update skip locked""").setParameter(1, id).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Step(
                        id, (Long) row[0], (Integer) row[1], (Long) row[2], TimelineKind.valueOf((String) row[3])))
                .findFirst();
    }

    public void done(Step step, boolean followed) {
        entities.createNativeQuery("update ticket_follow set done_at = ?2, followed = ?3 where id = ?1")
                .setParameter(1, step.id())
                .setParameter(2, now())
                .setParameter(3, followed)
                .executeUpdate();
    }

    /** Tries it again after a while, which grows. */
    public void postpone(long id) {
        entities.createNativeQuery("update ticket_follow set attempts = attempts + 1, due_at = ?2"
                        + " + make_interval(secs => least(" + LONGEST_PAUSE + ", 2 ^ least(attempts, 20)))"
                        + " where id = ?1 and done_at is null")
                .setParameter(1, id)
                .setParameter(2, now())
                .executeUpdate();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
