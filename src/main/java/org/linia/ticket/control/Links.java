package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.InvalidInput;
import org.linia.ticket.LinkKind;
import org.linia.ticket.LinkLine;
import org.linia.ticket.TicketState;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Link;
import org.linia.ticket.entity.Ticket;

/**
 * Ties tickets together and apart. Both ends get an entry, for staff alone: the other number is not everybody's to know.
 * Only a parent is also a field of its child, and so in everybody's sight.
 */
@ApplicationScoped
public class Links {
    /** One number for all who make parents, so that two links made at once cannot close a circle. */
    private static final long PARENTS = 7_264_651;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    public Link tie(Ticket from, LinkKind kind, Ticket to, Act act) {
        if (exists(from, kind, to)) {
            throw InvalidInput.of("ticket", "ticket.invalid.linked");
        } else if (kind == LinkKind.PARENT) {
            checkParent(from, to);
        }
        Link link = new Link(from, kind, to, act);
        entities.persist(link);
        note(TimelineKind.LINKED, from, link, kind == LinkKind.PARENT ? to.number() : null, act);
        to.note(TimelineKind.LINKED, Visibility.INTERNAL, link.data(to.number()), act);
        return link;
    }

    /** The other end of a link. */
    public long other(long link, long number) {
        return entities.find(Link.class, link).other(number);
    }

    public void untie(Ticket from, Link link, Ticket to, Act act) {
        link.remove(act);
        note(TimelineKind.UNLINKED, from, link, null, act);
        to.note(TimelineKind.UNLINKED, Visibility.INTERNAL, link.data(to.number()), act);
    }

    private static void note(TimelineKind what, Ticket from, Link link, Long parent, Act act) {
        if (link.kind() == LinkKind.PARENT) {
            from.belongTo(parent, what, link.data(from.number()), act);
        } else {
            from.note(what, Visibility.INTERNAL, link.data(from.number()), act);
        }
    }

    private void checkParent(Ticket child, Ticket parent) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, PARENTS)
                .getResultList();
        if (child.kin().parent() != null) {
            throw InvalidInput.of(
                    "ticket", "ticket.invalid.hasParent", child.kin().parent().toString());
        }
        List<?> circle = entities.createNativeQuery("""
                        with recursive up (number) as (
                          select cast(?1 as bigint)
                          union select t.parent from ticket t join up on up.number = t.number where t.parent is not null)
                        select number from up where number = ?2""")
                .setParameter(1, parent.number())
                .setParameter(2, child.number())
                .getResultList();
        if (!circle.isEmpty()) {
            throw InvalidInput.of("ticket", "ticket.invalid.circle");
        }
    }

    private boolean exists(Ticket from, LinkKind kind, Ticket to) {
        return !entities.createQuery(
                        "SELECT l.id FROM Link l WHERE l.from = :from AND l.to = :to AND l.kind = :kind AND l.removedAt IS NULL",
                        Long.class)
                .setParameter("from", from.number())
                .setParameter("to", to.number())
                .setParameter("kind", kind)
                .getResultList()
                .isEmpty();
    }

    /** The ticket's current links whose other end the caller sees, oldest first. */
    public List<LinkLine> of(long number) {
        List<?> rows = entities.createNativeQuery(
                        "select l.id, l.kind, l.from_ticket = ?1, t.number, t.title, t.state, l.at "
                                + "from ticket_link l join ticket t on t.number = case when l.from_ticket = ?1 then l.to_ticket else l.from_ticket end "
                                + "where (l.from_ticket = ?1 or l.to_ticket = ?1) and l.removed_at is null and "
                                + TicketScope.condition("t", caller.scope()) + " order by l.id")
                .setParameter(1, number)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static LinkLine line(Object[] row) {
        Instant at = Rows.moment(row[6]);
        return new LinkLine(
                (Long) row[0],
                LinkKind.valueOf((String) row[1]),
                (Boolean) row[2],
                (Long) row[3],
                (String) row[4],
                TicketState.valueOf((String) row[5]),
                at);
    }
}
