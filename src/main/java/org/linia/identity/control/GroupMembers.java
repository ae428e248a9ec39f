package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.OrganisationId;
import org.linia.shared.json.Json;
import org.linia.shared.problem.InvalidInput;

/** Who is in a directory's group. There may be many, so they are written and read all at once. */
@ApplicationScoped
public class GroupMembers {
    private static final String THOSE = "(select n::bigint from json_array_elements_text(?2::json) n)";

    @PersistenceContext
    private EntityManager entities;

    /** @throws InvalidInput if one of them is not of the organisation, or gone */
    public void check(OrganisationId organisation, Set<AccountId> people) {
        Object known = on(
                        "select count(*) from account where organisation_id = ?1 and gone_at is null and id in "
                                + THOSE,
                        organisation.value(),
                        people)
                .getSingleResult();
        if ((Long) known != people.size()) {
            throw InvalidInput.of("members", "identity.invalid.directoryPerson");
        }
    }

    /** Those who are not gone. */
    public Set<AccountId> of(long group) {
        List<?> ids = entities.createNativeQuery("select m.account_id from directory_group_member m"
                        + " join account a on a.id = m.account_id where m.group_id = ?1 and a.gone_at is null")
                .setParameter(1, group)
                .getResultList();
        return ids.stream().map(id -> new AccountId((Long) id)).collect(Collectors.toSet());
    }

    public void add(long group, Set<AccountId> people) {
        on(
                        "insert into directory_group_member (group_id, account_id) select ?1, n from " + THOSE
                                + " t (n)",
                        group,
                        people)
                .executeUpdate();
    }

    public void remove(long group, Set<AccountId> people) {
        on("delete from directory_group_member where group_id = ?1 and account_id in " + THOSE, group, people)
                .executeUpdate();
    }

    /** In the order of the alphabet. */
    public List<String> names(Collection<AccountId> people) {
        List<?> names = entities.createNativeQuery(
                        "select name from account where id in " + THOSE.replace("?2", "?1") + " order by name, id")
                .setParameter(1, ids(people))
                .getResultList();
        return names.stream().map(String.class::cast).toList();
    }

    private Query on(String sql, long about, Collection<AccountId> people) {
        return entities.createNativeQuery(sql).setParameter(1, about).setParameter(2, ids(people));
    }

    private static String ids(Collection<AccountId> people) {
        return Json.text(people.stream().map(AccountId::value).toList());
    }
}
