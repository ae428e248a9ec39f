package org.linia.identity.control;

import static org.linia.identity.control.SoughtColumn.exact;
import static org.linia.identity.control.SoughtColumn.flag;
import static org.linia.identity.control.SoughtColumn.moment;
import static org.linia.identity.control.SoughtColumn.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By what people and groups of a directory are found: the account {@code a}, its department {@code d}, its manager
 * {@code m}, what the directory said {@code s}; the group {@code g}.
 */
final class DirectoryColumns {
    static final Map<String, SoughtColumn> PEOPLE = people();
    static final Map<String, SoughtColumn> GROUPS = groups();

    private DirectoryColumns() {}

    private static Map<String, SoughtColumn> people() {
        Map<String, SoughtColumn> columns = new HashMap<>();
        columns.put("id", exact("a.id::text"));
        columns.put("userName", text("coalesce(a.directory_name, a.username)"));
        columns.put("externalId", exact("a.external_id"));
        columns.put("active", flag("a.active"));
        columns.put(
                "displayName", text("case when s.account_id is null then a.name else s.said ->> 'displayName' end"));
        columns.put("preferredLanguage", text("coalesce(s.said ->> 'preferredLanguage', a.language)"));
        columns.put("timezone", text("coalesce(s.said ->> 'timezone', a.time_zone)"));
        columns.put("department", text("d.name"));
        columns.put("manager.value", exact("a.manager_id::text"));
        columns.put("manager.displayName", text("m.name"));
        columns.put("meta.created", moment("a.created_at"));
        columns.put("meta.lastModified", moment("coalesce(a.changed_at, a.created_at)"));
        for (String said : List.of("nickName", "profileUrl", "title", "userType", "locale")) {
            columns.put(said, text("s.said ->> '" + said + "'"));
        }
        for (String part :
                List.of("formatted", "familyName", "givenName", "middleName", "honorificPrefix", "honorificSuffix")) {
            columns.put("name." + part, text("s.said -> 'name' ->> '" + part + "'"));
        }
        for (String work : List.of("employeeNumber", "costCenter", "organization", "division")) {
            columns.put(work, text("s.said -> 'enterprise' ->> '" + work + "'"));
        }
        several(columns, "emails", "a.email", List.of("value", "display", "type"));
        several(columns, "phoneNumbers", "a.phone", List.of("value", "display", "type"));
        several(
                columns,
                "addresses",
                "null::text",
                List.of("formatted", "streetAddress", "locality", "region", "postalCode", "country", "type"));
        columns.put("addresses.value", columns.get("addresses.formatted"));
        String inGroups =
                "(select g.id, g.name from directory_group_member x join directory_group g on g.id = x.group_id"
                        + " where x.account_id = a.id) e";
        columns.put("groups.value", exact("e.id::text").among(inGroups));
        columns.put("groups.display", text("e.name").among(inGroups));
        return Map.copyOf(columns);
    }

    /** Where the directory said nothing, the one that the account has. */
    private static void several(
            Map<String, SoughtColumn> columns, String list, String otherwise, List<String> members) {
        String source = "jsonb_array_elements(case when s.account_id is not null then s.said -> '" + list
                + "' when " + otherwise + " is not null then jsonb_build_array(jsonb_build_object('value', " + otherwise
                + ", 'type', 'work', 'primary', true)) end) e";
        members.forEach(member ->
                columns.put(list + "." + member, text("e ->> '" + member + "'").among(source)));
        columns.put(list + ".primary", flag("(e ->> 'primary')::boolean").among(source));
    }

    private static Map<String, SoughtColumn> groups() {
        String people =
                "(select x.account_id, p.name from directory_group_member x join account p on p.id = x.account_id"
                        + " where x.group_id = g.id and p.gone_at is null) e";
        return Map.of(
                "id", exact("g.id::text"),
                "displayName", text("g.name"),
                "externalId", exact("g.external_id"),
                "members.value", exact("e.account_id::text").among(people),
                "members.display", text("e.name").among(people),
                "meta.created", moment("g.created_at"),
                "meta.lastModified", moment("g.changed_at"));
    }
}
