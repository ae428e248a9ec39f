package org.linia.identity.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.Colleague;
import org.linia.identity.OrganisationId;

/** Who works for an organisation: those to whom work can be handed, and whom one asks. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindColleagues {
    private static final String SQL = """
            select t.key, t.name, l.number, a.id, a.name
            from team t join team_organisation o on o.team_id = t.id and o.organisation_id = ?1
            join team_member m on m.team_id = t.id join account a on a.id = m.account_id and a.active
            left join lateral (select min(s.number) as number from team_level x join support_level s on s.id = x.level_id
              where x.team_id = t.id and s.active) l on true
            where t.active and exists (select from acting_role h where h.account_id = a.id and h.based_on <> 'user')
            order by l.number nulls last, t.name, t.id, a.name, a.id""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** By line, team and name; nobody if the caller does not serve the organisation. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<Colleague> serving(OrganisationId organisation) {
        if (!caller.scope().workplaces().contains(organisation)) {
            return List.of();
        }
        List<?> rows = entities.createNativeQuery(SQL)
                .setParameter(1, organisation.value())
                .getResultList();
        return rows.stream().map(row -> colleague((Object[]) row)).toList();
    }

    private static Colleague colleague(Object[] row) {
        return new Colleague(
                (String) row[0], (String) row[1], (BigDecimal) row[2], new AccountId((Long) row[3]), (String) row[4]);
    }
}
