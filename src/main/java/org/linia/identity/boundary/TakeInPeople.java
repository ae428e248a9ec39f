package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.DepartmentId;
import org.linia.identity.Member;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.shared.json.Json;
import org.linia.shared.text.Slugs;

/**
 * Finds people by the names that another system has for them, and enters those nobody knows yet: as accounts without a
 * password or a role, so nobody can sign in with them. For use cases of the modules above, which have checked who may
 * do what and bring the transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TakeInPeople {
    private static final int LONGEST_USERNAME = 60;
    private static final int ATTEMPTS = 5;

    /** By username, e-mail or name, the oldest account first; three joins, since one with "or" would compare all with all. */
    private static final String FIND = """
            with wanted as (select n from json_array_elements_text(?1::json) n)
            select distinct on (f.n) f.n, a.id, a.name, a.department_id, a.office_id, a.language, a.active, a.vip from (
              select w.n, 1 as rank, a.id from wanted w join account a on lower(a.username) = lower(w.n)
              union all select w.n, 2, a.id from wanted w join account a on lower(a.email) = lower(w.n)
              union all select w.n, 3, a.id from wanted w join account a on a.name = w.n
            ) f join account a on a.id = f.id where a.organisation_id = ?2 order by f.n, f.rank, a.id""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * @param names usernames, e-mail addresses or names, each at most 200 characters
     * @param language of those who are entered
     * @return every name with its person
     */
    @PermitAll
    public Map<String, Member> people(OrganisationId organisation, Collection<String> names, String language) {
        Set<String> missing = new TreeSet<>(names);
        Map<String, Member> found = find(organisation, missing);
        missing.removeAll(found.keySet());
        for (int attempt = 0; !missing.isEmpty() && attempt < ATTEMPTS; attempt++) {
            enter(organisation, missing, language);
            found.putAll(find(organisation, missing));
            missing.removeAll(found.keySet());
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Cannot enter " + missing);
        }
        return found;
    }

    private Map<String, Member> find(OrganisationId organisation, Collection<String> names) {
        Map<String, Member> found = new HashMap<>();
        List<?> rows = names.isEmpty()
                ? List.of()
                : entities.createNativeQuery(FIND)
                        .setParameter(1, Json.text(names))
                        .setParameter(2, organisation.value())
                        .getResultList();
        for (Object row : rows) {
            Object[] a = (Object[]) row;
            found.put(
                    (String) a[0],
                    new Member(
                            new AccountId((Long) a[1]),
                            (String) a[2],
                            organisation,
                            a[3] == null ? null : new DepartmentId((Long) a[3]),
                            a[4] == null ? null : new OfficeId((Long) a[4]),
                            (String) a[5],
                            (Boolean) a[6],
                            (Boolean) a[7]));
        }
        return found;
    }

    /** Somebody else may take a username at the same moment: then the row is left out, and the next attempt takes another. */
    private void enter(OrganisationId organisation, Collection<String> names, String language) {
        Map<String, String> wished = names.stream()
                .collect(Collectors.toMap(name -> name, name -> Slugs.of(name, LONGEST_USERNAME, "person")));
        Set<String> taken = taken(wished.values());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String name : names) {
            String username = wished.get(name);
            for (int next = 2; !taken.add(username); next++) {
                username = wished.get(name) + "-" + next;
                taken.addAll(taken(List.of(username)));
            }
            rows.add(Map.of("username", username, "name", name));
        }
        entities.createNativeQuery(
                        "insert into account (username, name, organisation_id, language, time_zone, created_at)"
                                + " select u.username, u.name, ?2::bigint, ?3::text, 'UTC', ?4::timestamptz from json_to_recordset(?1::json)"
                                + " as u (username text, name text) on conflict do nothing")
                .setParameter(1, Json.text(rows))
                .setParameter(2, organisation.value())
                .setParameter(3, language)
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private Set<String> taken(Collection<String> usernames) {
        List<?> rows = entities.createNativeQuery("select lower(username) from account where lower(username) in"
                        + " (select n from json_array_elements_text(?1::json) n)")
                .setParameter(1, Json.text(usernames))
                .getResultList();
        return rows.stream().map(String.class::cast).collect(Collectors.toCollection(HashSet::new));
    }
}
