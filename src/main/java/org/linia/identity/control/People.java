package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.Caller.Person;
import org.linia.identity.Circumstances;
import org.linia.identity.DepartmentId;
import org.linia.identity.HeldRole;
import org.linia.identity.Member;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.PolicyDraft;
import org.linia.identity.Reach;
import org.linia.identity.Rights;
import org.linia.identity.Role;
import org.linia.identity.RoleLimits;
import org.linia.identity.Scope;
import org.linia.identity.TeamId;
import org.linia.identity.WeeklyHours;
import org.linia.shared.database.Rows;
import org.linia.shared.network.Network;

/**
 * Reads a person with everything their rights rest on, in one statement, since it runs at every request. Nothing is
 * cached: what a manager changes acts at the next request.
 */
@ApplicationScoped
public class People {
    private static final String COLUMNS = """
            select a.id, a.username, a.name, a.email, a.organisation_id, a.language, a.time_zone, a.theme,
              (select string_agg(concat_ws(e'\t', h.role, h.based_on, coalesce(h.permissions, '-'), h.reach, h.offices,
                h.departments, h.networks, h.hours), e'\n') from acting_role h where h.account_id = a.id),
              (select string_agg(m.team_id::text, ' ') from team_member m where m.account_id = a.id),
              (select string_agg(distinct o.organisation_id::text, ' ') from team_member m
                join team t on t.id = m.team_id and t.active
                join team_organisation o on o.team_id = m.team_id where m.account_id = a.id),
              (select d.id from department d where d.id = a.department_id and d.shares_tickets),
              (select concat(o.fresh_minutes, ' ', o.networks) from access_policy o
                where o.organisation_id = a.organisation_id and o.in_force),
              a.department_id, a.office_id, a.vip
            """;

    /** Of an organisation that has decided nothing about policies. */
    private static final String[] UNDECIDED = {Long.toString(PolicyDraft.FRESH.toMinutes()), ""};

    private static final String MANAGERS = """
            select a.id from account a where a.active and exists (select from acting_role h
              where h.account_id = a.id and h.role = ?2)
            and (a.organisation_id = ?1 or exists (select from team_member m
              join team t on t.id = m.team_id and t.active
              join team_organisation o on o.team_id = t.id and o.organisation_id = ?1
              where m.account_id = a.id)) order by a.id""";

    private static final int WIDTH = 16;
    /** A built-in role as it comes: nobody has changed what it allows. */
    private static final String UNCHANGED = "-";

    @Inject
    private Rows rows;

    /**
     * A person of the row, with all roles that they hold, wherever they are.
     *
     * @param networks from where people of the organisation come in
     * @param fresh for how long a sign-in is good enough for dangerous acts
     * @param more the columns that were asked for beyond those of the person
     */
    public record Found(Person person, List<Network> networks, Duration fresh, List<Object> more) {
        /** The person with what counts then and there; nothing if nobody of the organisation comes in from there. */
        public Optional<Person> under(String address, Instant at) {
            return under(address, at, null);
        }

        /** @param proved when the person last showed who they are; null if nobody knows */
        public Optional<Person> under(String address, Instant at, Instant proved) {
            return under(new Circumstances(address, at, proved == null ? null : proved.plus(fresh)));
        }

        private Optional<Person> under(Circumstances now) {
            return Network.admit(networks, now.address()) ? Optional.of(person.under(now)) : Optional.empty();
        }
    }

    public Optional<Found> byAccount(AccountId id) {
        return find(COLUMNS + "from account a where a.active and a.id = ?1", id.value());
    }

    /** The managers in whose scope the organisation lies: it is their own, or a team of theirs serves it. */
    public List<AccountId> managersOf(OrganisationId organisation) {
        return rows.of(MANAGERS, List.of(organisation.value(), Role.MANAGER.containerName())).stream()
                .map(row -> new AccountId((Long) row[0]))
                .toList();
    }

    /** Everybody who is active and staff, by name. */
    public List<Person> staff() {
        String staff = "from account a where a.active and a.id in (select h.account_id from acting_role h"
                + " where h.based_on <> 'user') order by a.name, a.id";
        return rows.of(COLUMNS + staff, List.of()).stream()
                .map(row -> found(row).person())
                .toList();
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
        Member member = member(row);
        Rights rights = new Rights(
                member.id(),
                member.organisation(),
                ids(row[10], OrganisationId::new),
                ids(row[9], TeamId::new),
                row[11] == null ? Set.of() : Set.of(new DepartmentId((Long) row[11])),
                roles((String) row[8]));
        Person person = new Person(
                member,
                (String) row[1],
                (String) row[3],
                ZoneId.of((String) row[6]),
                (String) row[7],
                rights.containerRoles(),
                Scope.ofApi(),
                rights,
                rights.scope(),
                null);
        String[] policy = row[12] == null ? UNDECIDED : ((String) row[12]).split(" ", 2);
        return new Found(person, Network.stored(policy[1]), Duration.ofMinutes(Long.parseLong(policy[0])), more);
    }

    /** Only those in use are looked for. */
    private static Member member(Object[] row) {
        return new Member(
                new AccountId((Long) row[0]),
                (String) row[2],
                new OrganisationId((Long) row[4]),
                row[13] == null ? null : new DepartmentId((Long) row[13]),
                row[14] == null ? null : new OfficeId((Long) row[14]),
                (String) row[5],
                true,
                (Boolean) row[15]);
    }

    private static List<HeldRole> roles(String lines) {
        return lines == null
                ? List.of()
                : lines.lines().map(People::role).distinct().toList();
    }

    private static HeldRole role(String line) {
        String[] parts = line.split("\t", -1);
        Role basedOn = Role.ofContainerName(parts[1]);
        return new HeldRole(
                parts[0],
                basedOn,
                permissions(parts[2].equals(UNCHANGED) ? null : parts[2], basedOn),
                Reach.valueOf(parts[3]),
                ids(parts[4], OfficeId::new),
                ids(parts[5], DepartmentId::new),
                new RoleLimits(Network.stored(parts[6]), WeeklyHours.parse(parts[7])));
    }

    /** @param stored null: what the built-in role allows by itself */
    static Set<Permission> permissions(String stored, Role basedOn) {
        return stored == null ? Permission.of(basedOn) : Permission.ofNames(stored);
    }

    private static <T> Set<T> ids(Object column, LongFunction<T> id) {
        return words(column).stream().map(Long::parseLong).map(id::apply).collect(Collectors.toSet());
    }

    private static List<String> words(Object column) {
        return column == null || column.equals("") ? List.of() : List.of(((String) column).split(" "));
    }
}
