package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.linia.identity.AccountId;
import org.linia.identity.Counted;
import org.linia.identity.DirectoryGroupRow;
import org.linia.identity.DirectoryPerson;
import org.linia.identity.DirectoryPersonRow;
import org.linia.identity.Listing;
import org.linia.identity.OrganisationId;
import org.linia.shared.database.Rows;
import org.linia.shared.json.Json;

/** Reads people and groups as their organisation's directory is told of them. */
@ApplicationScoped
public class DirectoryReader {
    private static final String PEOPLE = """
            from account a left join directory_entry s on s.account_id = a.id
            left join department d on d.id = a.department_id left join account m on m.id = a.manager_id
            where a.organisation_id = ?1 and a.gone_at is null and\s""";
    private static final String PERSON = """
            select a.id, coalesce(a.directory_name, a.username), a.external_id, a.active, d.name, a.manager_id, m.name,
              s.said::text, a.name, a.email, a.phone, a.language, a.time_zone, a.created_at, a.changed_at, a.version,
              (select json_agg(json_build_object('value', g.id::text, 'display', g.name) order by g.id)::text
                from directory_group_member x join directory_group g on g.id = x.group_id where x.account_id = a.id)
            """;
    private static final String GROUPS = "from directory_group g where g.organisation_id = ?1 and ";
    private static final String GROUP =
            "select g.id, g.name, g.external_id, g.created_at, g.changed_at, g.version, null::text ";
    private static final String GROUP_WITH_MEMBERS = """
            select g.id, g.name, g.external_id, g.created_at, g.changed_at, g.version,
              (select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.id)::text
                from directory_group_member x join account p on p.id = x.account_id
                where x.group_id = g.id and p.gone_at is null)
            """;

    @Inject
    private Rows rows;

    public Counted<DirectoryPersonRow> people(OrganisationId organisation, Listing listing) {
        SoughtSql sql = new SoughtSql(DirectoryColumns.PEOPLE, organisation.value());
        String from = PEOPLE + sql.condition(listing.sought());
        String order = sql.order(listing.sort(), listing.descending(), "a.id");
        return counted(PERSON, from, order, sql, listing, DirectoryReader::person);
    }

    public Counted<DirectoryGroupRow> groups(OrganisationId organisation, Listing listing, boolean withMembers) {
        SoughtSql sql = new SoughtSql(DirectoryColumns.GROUPS, organisation.value());
        String from = GROUPS + sql.condition(listing.sought());
        String order = sql.order(listing.sort(), listing.descending(), "g.id");
        return counted(withMembers ? GROUP_WITH_MEMBERS : GROUP, from, order, sql, listing, DirectoryReader::group);
    }

    /** Counting costs a statement of its own, which is spared where all there is has been read. */
    private <T> Counted<T> counted(
            String select,
            String from,
            String order,
            SoughtSql sql,
            Listing listing,
            java.util.function.Function<Object[], T> each) {
        List<T> found = rows
                .of(
                        select + from + " order by " + order + " limit " + listing.most() + " offset " + listing.skip(),
                        sql.parameters())
                .stream()
                .map(each)
                .toList();
        boolean all = listing.skip() == 0 && found.size() < listing.most();
        long total = all
                ? found.size()
                : (Long) rows.of("select count(*) " + from, sql.parameters()).get(0)[0];
        return new Counted<>(found, total);
    }

    private static DirectoryPersonRow person(Object[] c) {
        AccountId manager = c[5] == null ? null : new AccountId((Long) c[5]);
        DirectoryPerson person = new DirectoryPerson(
                (String) c[1],
                (String) c[2],
                (Boolean) c[3],
                (String) c[4],
                manager,
                c[7] == null ? own(c) : Json.object((String) c[7]));
        JsonArray groups = c[16] == null ? JsonValue.EMPTY_JSON_ARRAY : Json.array((String) c[16]);
        return new DirectoryPersonRow(
                new AccountId((Long) c[0]),
                person,
                (String) c[6],
                groups,
                Rows.moment(c[13]),
                Rows.moment(c[14] == null ? c[13] : c[14]),
                (Long) c[15]);
    }

    /** What is to be said of somebody of whom the directory said nothing yet. */
    private static JsonObject own(Object[] c) {
        return DirectoryWords.of(
                (String) c[8], (String) c[9], (String) c[10], Map.of("preferredLanguage", c[11], "timezone", c[12]));
    }

    private static DirectoryGroupRow group(Object[] c) {
        List<DirectoryGroupRow.Member> members = c[6] == null
                ? List.of()
                : Json.array((String) c[6]).getValuesAs(JsonObject.class).stream()
                        .map(one -> new DirectoryGroupRow.Member(
                                new AccountId(one.getJsonNumber("id").longValue()), one.getString("name")))
                        .toList();
        return new DirectoryGroupRow(
                (Long) c[0], (String) c[1], (String) c[2], members, Rows.moment(c[3]), Rows.moment(c[4]), (Long) c[5]);
    }
}
