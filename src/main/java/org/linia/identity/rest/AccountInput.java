package org.linia.identity.rest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linia.identity.AccountFacts;
import org.linia.identity.AccountRow;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.Role;
import org.linia.shared.rest.JsonInput;

/** The members of an account in requests. */
final class AccountInput {
    private static final int TEXT = 320;

    private AccountInput() {}

    static AccountFacts created(JsonInput in) {
        AccountFacts facts = new AccountFacts(
                in.required("username", TEXT),
                in.required("name", TEXT),
                in.text("email", TEXT),
                in.text("phone", TEXT),
                in.required("organisation", TEXT),
                department(in),
                office(in),
                or(in.text("language", TEXT), "en"),
                or(in.text("timeZone", TEXT), "UTC"),
                or(in.flag("vip"), false),
                or(in.flag("active"), true));
        in.done();
        return facts;
    }

    static AccountFacts changed(JsonInput in, AccountRow row) {
        AccountFacts facts = new AccountFacts(
                row.username(),
                in.has("name") ? in.required("name", TEXT) : row.name(),
                in.has("email") ? in.text("email", TEXT) : row.email(),
                in.has("phone") ? in.text("phone", TEXT) : row.phone(),
                in.has("organisation") ? in.required("organisation", TEXT) : row.organisation(),
                in.has("department") ? department(in) : row.departmentId(),
                in.has("office") ? office(in) : row.officeId(),
                in.has("language") ? in.required("language", TEXT) : row.language(),
                in.has("timeZone") ? in.required("timeZone", TEXT) : row.timeZone(),
                in.has("vip") ? or(in.flag("vip"), false) : row.vip(),
                in.has("active") ? or(in.flag("active"), false) : row.active());
        in.done();
        return facts;
    }

    static Set<Role> roles(JsonInput in) {
        List<String> names = in.texts("roles", Role.values().length, TEXT);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (names == null) {
            in.violated("roles", "shared.invalid.required");
        } else {
            for (Role role : Role.values()) {
                if (names.contains(role.name())) {
                    roles.add(role);
                }
            }
            if (roles.size() != Set.copyOf(names).size()) {
                in.violated("roles", "shared.invalid.oneOf", "USER, OPERATOR, ENGINEER, MANAGER");
            }
        }
        in.done();
        return roles;
    }

    private static DepartmentId department(JsonInput in) {
        Long id = Ids.id(in, "department");
        return id == null ? null : new DepartmentId(id);
    }

    private static OfficeId office(JsonInput in) {
        Long id = Ids.id(in, "office");
        return id == null ? null : new OfficeId(id);
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
