package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.Caller.Person;
import org.linia.identity.DataScope;
import org.linia.identity.DepartmentId;
import org.linia.identity.OrganisationId;
import org.linia.identity.Role;
import org.linia.identity.Scope;
import org.linia.identity.TeamId;
import org.linia.shared.database.Rows;

/**
 * Reads a person with everything their rights rest on, in one statement, since it runs at every request. Nothing is
 * cached: what a manager changes acts at the next request.
 */
@ApplicationScoped
public class People {
    private static final String COLUMNS = """
            select a.id, a.username, a.name, a.email, a.organisation_id, a.language, a.time_zone, a.theme,
              (select string_agg(role, ' ') from role_grant g where g.account_id = a.id and g.revoked_at is null),
              (select string_agg(m.team_id::text, ' ') from team_member m where m.account_id = a.id),
              (select string_agg(distinct o.organisation_id::text, ' ') from team_member m
                join team t on t.id = m.team_id and t.active
                join team_organisation o on o.team_id = m.team_id where m.account_id = a.id),
              (select d.id from department d where d.id = a.department_id and d.shares_tickets)
            """;

    private static final int WIDTH = 12;

    @Inject
    private Rows rows;

    /** A person of the row, with the columns that were asked for beyond those of the person. */
    public record Found(Person person, List<Object> more) {}

    public Optional<Found> byAccount(AccountId id) {
        return find(COLUMNS + "from account a where a.active and a.id = ?1", id.value());
    }

    /**
     * @param more further columns, each after a comma
     * @param from tables and condition; must name the account {@code a}
     */
    public Optional<Found> find(String more, String from, Object... parameters) {
        return find(COLUMNS + more + from, parameters);
    }

    private Optional<Found> find(String sql, Object... parameters) {
        return rows.of(sql, List.of(parameters)).stream().findFirst().map(People::found);
    }

    private static Found found(Object[] row) {
        List<Object> more = Arrays.asList(row).subList(WIDTH, row.length);
        Set<Role> roles = EnumSet.of(Role.USER);
        words(row[8]).forEach(role -> roles.add(Role.ofContainerName(role)));
        OrganisationId organisation = new OrganisationId((Long) row[4]);
        Set<Scope> every = EnumSet.allOf(Scope.class);
        Person person = new Person(
                new AccountId((Long) row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                organisation,
                (String) row[5],
                ZoneId.of((String) row[6]),
                (String) row[7],
                roles,
                ids(row[9], TeamId::new),
                every,
                scope(row, roles, organisation));
        return new Found(person, more);
    }

    private static DataScope scope(Object[] row, Set<Role> roles, OrganisationId own) {
        Set<OrganisationId> served = new HashSet<>();
        if (roles.stream().anyMatch(Role::isStaff)) {
            served.addAll(ids(row[10], OrganisationId::new));
        }
        if (roles.contains(Role.MANAGER)) {
            served.add(own);
        }
        Set<DepartmentId> departments = row[11] == null ? Set.of() : Set.of(new DepartmentId((Long) row[11]));
        return new DataScope(new AccountId((Long) row[0]), served, departments);
    }

    private static <T> Set<T> ids(Object column, LongFunction<T> id) {
        return words(column).stream().map(Long::parseLong).map(id::apply).collect(Collectors.toSet());
    }

    private static List<String> words(Object column) {
        return column == null ? List.of() : List.of(((String) column).split(" "));
    }
}
