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
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.FoundPerson;
import org.linia.identity.OrganisationId;
import org.linia.identity.control.PeopleScope;

/** Finds the person who calls, among those of the organisations that the caller serves. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SearchPeople {
    private static final int MOST = 8;
    private static final String ROW = """
            select a.id, a.username, a.name, a.email, a.phone, o.name as organisation, o.active, d.name as department,
              f.name as office, a.vip,
              coalesce(nullif(a.time_zone, 'UTC'), f.time_zone, a.time_zone), a.language
            from account a join organisation o on o.id = a.organisation_id
            left join department d on d.id = a.department_id left join office f on f.id = a.office_id
            where a.active and %s and""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /**
     * @param words part of a name, username, e-mail address or phone number, in any case; accents and the spaces of a
     *     phone number do not matter
     * @return at most eight, those whose name begins so first
     */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<FoundPerson> like(String words) {
        return matching(words, "true");
    }

    /** The same among the people of one organisation. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<FoundPerson> like(String words, OrganisationId organisation) {
        return matching(words, "a.organisation_id = " + organisation.value());
    }

    private List<FoundPerson> matching(String words, String whose) {
        if (words == null || words.strip().length() < 2 || !caller.scope().isStaff()) {
            return List.of();
        }
        String sought = words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0");
        String digits = sought.replaceAll("[^0-9]", "");
        Query query = entities.createNativeQuery(row() + " " + whose + " and " + """
                         (unaccent(lower(a.name)) like '%' || unaccent(?1) || '%' or lower(a.username) like '%' || ?1 || '%'
                          or lower(a.email) like ?1 || '%' or (?2 <> ''
                            and regexp_replace(a.phone, '[^0-9]', '', 'g') like '%' || ?2 || '%'))
                        order by (unaccent(lower(a.name)) like unaccent(?1) || '%') desc, a.name, a.id""")
                .setParameter(1, sought)
                .setParameter(2, digits)
                .setMaxResults(MOST);
        return found(query);
    }

    /** Nobody if there is no such active person, or the caller serves no organisation of theirs. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public Optional<FoundPerson> byId(AccountId id) {
        return caller.scope().isStaff()
                ? found(entities.createNativeQuery(row() + " a.id = ?1").setParameter(1, id.value())).stream()
                        .findFirst()
                : Optional.empty();
    }

    private String row() {
        return ROW.formatted(PeopleScope.condition("a", caller.scope()));
    }

    private static List<FoundPerson> found(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> person((Object[]) row)).toList();
    }

    private static FoundPerson person(Object[] c) {
        return new FoundPerson(
                new AccountId((Long) c[0]),
                (String) c[1],
                (String) c[2],
                (String) c[3],
                (String) c[4],
                (String) c[5],
                (Boolean) c[6],
                (String) c[7],
                (String) c[8],
                (Boolean) c[9],
                (String) c[10],
                (String) c[11]);
    }
}
