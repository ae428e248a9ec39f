package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.DepartmentId;
import org.linia.identity.GrantRow;
import org.linia.identity.HolderKind;
import org.linia.identity.NewGrant;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.identity.entity.Department;
import org.linia.identity.entity.Organisation;
import org.linia.identity.entity.RoleGrant.Holder;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Texts;

/** To what roles are given: as people name it, and as it is stored. */
@ApplicationScoped
public class Grants {
    private static final int GROUP = 500;
    private static final String ROW = """
            select g.id, o.key || '.' || g.role, coalesce(r.name, g.role),
              case when g.account_id is not null then 'ACCOUNT' when g.department_id is not null then 'DEPARTMENT'
                when g.team_id is not null then 'TEAM' else 'GROUP' end,
              coalesce(g.account_id::text, g.department_id::text, t.key, g.group_name),
              coalesce(a.name, d.name, t.name, g.group_name), g.valid_from, g.valid_until, g.granted_at, b.name,
              g.reviewed_at, v.name, g.role
            from role_grant g join organisation o on o.id = g.organisation_id
            left join role r on r.organisation_id = g.organisation_id and r.key = g.role
            left join account a on a.id = g.account_id left join department d on d.id = g.department_id
            left join team t on t.id = g.team_id left join account b on b.id = g.granted_by
            left join account v on v.id = g.reviewed_by
            where g.revoked_at is null and (g.valid_until is null or g.valid_until > now())
              and (a.id is null or a.active) and\s""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Rows rows;

    @Inject
    private Messages messages;

    /** Those of a role that are not over, by kind and name of the holder. */
    public List<GrantRow> of(OrganisationId organisation, String role) {
        return read("g.organisation_id = ?1 and g.role = ?2 order by 4, 6, g.id", List.of(organisation.value(), role));
    }

    /** Through which the account holds roles, now or later. */
    public List<GrantRow> of(AccountId account) {
        return read(
                "g.id in (select h.grant_id from role_holder h where h.account_id = ?1) and g.organisation_id ="
                        + " (select p.organisation_id from account p where p.id = ?1) order by 3, 4, 6, g.id",
                List.of(account.value()));
    }

    /** Those that nobody has given or reviewed since then, oldest first. */
    public List<GrantRow> unreviewed(OrganisationId organisation, Instant since) {
        return read(
                "g.organisation_id = ?1 and coalesce(g.reviewed_at, g.granted_at) < ?2"
                        + " order by coalesce(g.reviewed_at, g.granted_at), g.id",
                List.of(organisation.value(), Timestamp.from(since)));
    }

    private List<GrantRow> read(String which, List<?> parameters) {
        return rows.of(ROW + which, parameters).stream().map(this::row).toList();
    }

    private GrantRow row(Object[] c) {
        String role = (String) c[12];
        return new GrantRow(
                (Long) c[0],
                (String) c[1],
                Roles.isBuiltIn(role) ? messages.get("shared.role." + role) : (String) c[2],
                HolderKind.valueOf((String) c[3]),
                (String) c[4],
                (String) c[5],
                Rows.moment(c[6]),
                Rows.moment(c[7]),
                Rows.moment(c[8]),
                (String) c[9],
                Rows.moment(c[10]),
                (String) c[11]);
    }

    /** @throws InvalidInput if the organisation knows no such holder */
    public Holder holder(NewGrant wanted, Organisation organisation) {
        String named = wanted.holder() == null ? "" : wanted.holder().strip();
        if (named.isEmpty() || named.length() > GROUP || !Texts.isStorable(named)) {
            throw InvalidInput.of("holder", "shared.invalid.required");
        }
        return switch (wanted.kind()) {
            case ACCOUNT -> Holder.of(account(named, organisation));
            case DEPARTMENT -> new Holder(null, department(named, organisation), null, null);
            case TEAM -> new Holder(null, null, team(named, organisation), null);
            case GROUP -> new Holder(null, null, null, named);
        };
    }

    private AccountId account(String named, Organisation organisation) {
        return rows
                .of(
                        "select id from account where active and organisation_id = ?1"
                                + " and (lower(username) = lower(?2) or lower(email) = lower(?2) or id::text = ?2)",
                        List.of(organisation.id().value(), named))
                .stream()
                .findFirst()
                .map(row -> new AccountId((Long) row[0]))
                .orElseThrow(() -> InvalidInput.of("holder", "identity.invalid.person", named));
    }

    private DepartmentId department(String id, Organisation organisation) {
        Department found = id.matches("\\d{1,18}") ? entities.find(Department.class, Long.parseLong(id)) : null;
        if (found == null || !found.organisation().equals(organisation.id())) {
            throw InvalidInput.of("holder", "identity.invalid.department");
        }
        return found.id();
    }

    /** A team in which somebody of the organisation works, or that serves it. */
    private TeamId team(String key, Organisation organisation) {
        return rows
                .of(
                        "select t.id from team t where t.active and t.key = ?2 and (exists (select from team_organisation o"
                                + " where o.team_id = t.id and o.organisation_id = ?1) or exists (select from team_member m"
                                + " join account a on a.id = m.account_id and a.organisation_id = ?1 where m.team_id = t.id))",
                        List.of(organisation.id().value(), key))
                .stream()
                .findFirst()
                .map(row -> new TeamId((Long) row[0]))
                .orElseThrow(() -> InvalidInput.of("holder", "identity.invalid.team"));
    }
}
