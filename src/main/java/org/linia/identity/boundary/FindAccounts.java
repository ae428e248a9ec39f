package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.AccountRow;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.Role;
import org.linia.identity.control.Administered;
import org.linia.shared.json.Json;
import org.linia.shared.paging.Cursor;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.NotFound;

/** The accounts of the organisations that a manager administers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindAccounts {
    private static final String ROW = """
            select a.id, a.username, a.name, a.email, a.phone, o.key, a.department_id, d.name as department,
              a.office_id, f.name as office, a.language, a.time_zone, a.vip, a.active, a.password_hash is not null,
              coalesce((select string_agg(role, ' ' order by role) from role_grant g
                where g.account_id = a.id and g.organisation_id = a.organisation_id and g.revoked_at is null
                and g.role in ('operator', 'engineer', 'manager')), ''),
              (select json_agg(distinct x.group_name)::text from account_group x where x.account_id = a.id), a.version,
              a.break_glass
            from account a join organisation o on o.id = a.organisation_id
            left join department d on d.id = a.department_id left join office f on f.id = a.office_id
            where a.organisation_id in (%s)""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    /**
     * In the order of their ids.
     *
     * @param words part of a name, username or e-mail address; null or blank: all
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public Page<AccountRow> find(String words, Slice slice) {
        String sought = words == null || words.isBlank() ? null : "%" + escaped(words.strip()) + "%";
        String sql = row() + " and a.id > ?1"
                + (sought == null
                        ? ""
                        : " and lower(a.name || ' ' || a.username || ' ' || coalesce(a.email, '')) like ?2")
                + " order by a.id limit " + (slice.limit() + 1);
        Query query = entities.createNativeQuery(sql).setParameter(1, Cursor.number("id", slice.after()));
        if (sought != null) {
            query.setParameter(2, sought);
        }
        return Page.of(rows(query), slice, account -> Cursor.of("id", account.id()));
    }

    /** @throws NotFound if there is none that the manager administers */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public AccountRow read(AccountId id) {
        Query query = entities.createNativeQuery(row() + " and a.id = ?1").setParameter(1, id.value());
        return rows(query).stream().findFirst().orElseThrow(NotFound::new);
    }

    private String row() {
        return ROW.formatted(administered.organisations().stream()
                .sorted()
                .map(Object::toString)
                .collect(Collectors.joining(", ")));
    }

    private static String escaped(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    private static List<AccountRow> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> account((Object[]) row)).toList();
    }

    private static AccountRow account(Object[] c) {
        return new AccountRow(
                new AccountId((Long) c[0]),
                (String) c[1],
                (String) c[2],
                (String) c[3],
                (String) c[4],
                (String) c[5],
                c[6] == null ? null : new DepartmentId((Long) c[6]),
                (String) c[7],
                c[8] == null ? null : new OfficeId((Long) c[8]),
                (String) c[9],
                (String) c[10],
                (String) c[11],
                (Boolean) c[12],
                (Boolean) c[13],
                (Boolean) c[14],
                (Boolean) c[18],
                roles((String) c[15]),
                c[16] == null ? List.of() : Json.array((String) c[16]).getValuesAs(JsonString::getString),
                (Long) c[17]);
    }

    private static List<Role> roles(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Role::ofContainerName)
                .toList();
    }
}
