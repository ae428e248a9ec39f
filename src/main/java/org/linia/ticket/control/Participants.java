package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.linia.identity.AccountId;
import org.linia.ticket.TicketLine.PersonName;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Who watches a ticket and with whom it is shared. Joining twice or leaving without having joined leaves no entry. */
@ApplicationScoped
public class Participants {
    @PersistenceContext
    private EntityManager entities;

    /** @return whether they were not in it before */
    public boolean join(Circle circle, Ticket ticket, AccountId person, Act act) {
        boolean isNew = add(circle, ticket.number(), person);
        if (isNew) {
            ticket.note(circle.joined(), circle.visibility(), Map.of("person", person), act);
        }
        return isNew;
    }

    /** @return whether they were in it */
    public boolean leave(Circle circle, Ticket ticket, AccountId person, Act act) {
        boolean wasIn = remove(circle, ticket.number(), person);
        if (wasIn) {
            ticket.note(circle.left(), circle.visibility(), Map.of("person", person), act);
        }
        return wasIn;
    }

    /** Without an entry of its own, for what another entry tells. */
    boolean add(Circle circle, long ticket, AccountId person) {
        String sql = "insert into " + circle.table() + " (ticket, account_id) values (?1, ?2) on conflict do nothing";
        return entities.createNativeQuery(sql)
                        .setParameter(1, ticket)
                        .setParameter(2, person.value())
                        .executeUpdate()
                == 1;
    }

    boolean remove(Circle circle, long ticket, AccountId person) {
        String sql = "delete from " + circle.table() + " where ticket = ?1 and account_id = ?2";
        return entities.createNativeQuery(sql)
                        .setParameter(1, ticket)
                        .setParameter(2, person.value())
                        .executeUpdate()
                == 1;
    }

    public boolean isIn(Circle circle, long ticket, AccountId person) {
        return ids(circle, ticket).contains(person);
    }

    public List<AccountId> ids(Circle circle, long ticket) {
        return of(circle, ticket).stream().map(PersonName::id).toList();
    }

    /** By name. */
    public List<PersonName> of(Circle circle, long ticket) {
        String sql = "select a.id, a.name from " + circle.table()
                + " c join account a on a.id = c.account_id where c.ticket = ?1 order by a.name, a.id";
        List<?> rows = entities.createNativeQuery(sql).setParameter(1, ticket).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new PersonName(new AccountId((Long) row[0]), (String) row[1], null))
                .toList();
    }
}
