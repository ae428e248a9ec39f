package org.linia.staffing.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.shared.database.Rows;
import org.linia.staffing.Away;

/** Who is away, for the modules above, which have checked who may know of these people. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindAbsences {
    /** The stand-in's stand-in, and so on, until one is there; nobody if they go round in a circle. */
    private static final String SQL = """
            with recursive away as (
              select account_id, ends_at, stand_in_id from absence
              where withdrawn_at is null and starts_at <= ?1 and ends_at > ?1),
            chain(person, until, stand_in, length) as (
              select account_id, ends_at, stand_in_id, 1 from away where account_id = any(cast(?2 as bigint[]))
              union all select c.person, c.until, a.stand_in_id, c.length + 1 from chain c
              join away a on a.account_id = c.stand_in where c.length < 10)
            select distinct on (c.person) c.person, p.name, c.until, s.id, s.name
            from chain c join account p on p.id = c.person
            left join account s on s.id = c.stand_in and s.active and not exists (
              select from away a where a.account_id = s.id)
            order by c.person, c.length desc""";

    @PersistenceContext
    private EntityManager entities;

    /** Those of the people who are away at that moment, with who stands in. */
    @PermitAll
    public Map<AccountId, Away> at(Collection<AccountId> people, Instant moment) {
        Map<AccountId, Away> found = new HashMap<>();
        if (!people.isEmpty()) {
            String ids = people.stream()
                    .map(id -> Long.toString(id.value()))
                    .distinct()
                    .collect(Collectors.joining(",", "{", "}"));
            List<?> rows = entities.createNativeQuery(SQL)
                    .setParameter(1, Timestamp.from(moment))
                    .setParameter(2, ids)
                    .getResultList();
            rows.stream().map(row -> away((Object[]) row)).forEach(one -> found.put(one.person(), one));
        }
        return found;
    }

    private static Away away(Object[] row) {
        return new Away(
                new AccountId((Long) row[0]),
                (String) row[1],
                Rows.moment(row[2]),
                row[3] == null ? null : new AccountId((Long) row[3]),
                (String) row[4]);
    }
}
