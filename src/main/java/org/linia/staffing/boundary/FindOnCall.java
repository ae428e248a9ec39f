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
import java.util.List;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.TeamId;
import org.linia.shared.database.Rows;
import org.linia.staffing.OnCall;

/** Who can be called, for the modules above, which have checked who may know of these teams. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindOnCall {
    /** Whoever has left the team or is away cannot be called, whatever the rota says. */
    private static final String SQL = """
            select o.team_id, o.account_id, a.name, max(o.ends_at) from on_call o
            join account a on a.id = o.account_id and a.active
            join team_member m on m.team_id = o.team_id and m.account_id = o.account_id
            where o.withdrawn_at is null and o.starts_at <= ?1 and o.ends_at > ?1 and o.team_id = any(cast(?2 as bigint[]))
            and not exists (select from absence w where w.account_id = o.account_id and w.withdrawn_at is null
              and w.starts_at <= ?1 and w.ends_at > ?1)
            group by o.team_id, o.account_id, a.name order by a.name, o.account_id, o.team_id""";

    @PersistenceContext
    private EntityManager entities;

    /** Those of the teams who are on call at that moment, by name. */
    @PermitAll
    public List<OnCall> at(Collection<TeamId> teams, Instant moment) {
        if (teams.isEmpty()) {
            return List.of();
        }
        List<?> rows = entities.createNativeQuery(SQL)
                .setParameter(1, Timestamp.from(moment))
                .setParameter(2, teams.stream().map(TeamId::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return rows.stream().map(row -> onCall((Object[]) row)).toList();
    }

    private static OnCall onCall(Object[] row) {
        return new OnCall(
                new TeamId((Long) row[0]), new AccountId((Long) row[1]), (String) row[2], Rows.moment(row[3]));
    }
}
