package org.linia.ticket.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.DataScope;
import org.linia.ticket.control.TicketScope;

/**
 * What must be known beside the news itself; each question is one query for all of them. The threads of sockets bring no
 * transaction along, and the container's connections want one.
 */
@ApplicationScoped
@Transactional
public class LiveFacts {

    @PersistenceContext
    private EntityManager entities;

    /** With whom those tickets are shared. */
    Map<Long, Set<AccountId>> shares(Collection<Long> tickets) {
        Map<Long, Set<AccountId>> shares = new HashMap<>();
        for (Object[] row : rows("select ticket, account_id from ticket_share where ticket in ", tickets)) {
            shares.computeIfAbsent((Long) row[0], ticket -> new HashSet<>()).add(new AccountId((Long) row[1]));
        }
        return shares;
    }

    Map<Long, String> names(Collection<Long> accounts) {
        return texts("select id, name from account where id in ", accounts);
    }

    Map<Long, String> teamKeys(Collection<Long> teams) {
        return texts("select id, key from team where id in ", teams);
    }

    /** Whether the person may see the ticket, and then whether they are staff for it. */
    Optional<Boolean> isStaffFor(DataScope scope, long number) {
        List<?> found = entities.createNativeQuery("select " + TicketScope.served("t", scope)
                        + " from ticket t where t.number = ?1 and " + TicketScope.condition("t", scope))
                .setParameter(1, number)
                .getResultList();
        return found.stream().findFirst().map(Boolean.class::cast);
    }

    private Map<Long, String> texts(String sql, Collection<Long> ids) {
        Map<Long, String> texts = new HashMap<>();
        rows(sql, ids).forEach(row -> texts.put((Long) row[0], (String) row[1]));
        return texts;
    }

    private List<Object[]> rows(String sql, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String all = ids.stream().distinct().sorted().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
        List<?> found = entities.createNativeQuery(sql + all).getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }
}
