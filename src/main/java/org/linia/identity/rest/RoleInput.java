package org.linia.identity.rest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.Permission;
import org.linia.identity.Reach;
import org.linia.identity.Role;
import org.linia.identity.RoleDraft;
import org.linia.identity.RoleLimits;
import org.linia.shared.rest.JsonInput;

/** The members of a role in requests. */
final class RoleInput {
    private static final int TEXT = 2_000;
    private static final int PLACES = 100;

    private RoleInput() {}

    static RoleDraft created(JsonInput in) {
        RoleDraft draft = new RoleDraft(
                in.required("organisation", TEXT),
                in.required("key", TEXT),
                in.required("name", TEXT),
                in.text("description", TEXT),
                in.oneOfRequired("basedOn", Role.class),
                permissions(in),
                or(in.oneOf("reach", Reach.class), Reach.ORGANISATION),
                ids(in, "offices", OfficeId::new),
                ids(in, "departments", DepartmentId::new),
                Limits.of(in, RoleLimits.NONE),
                or(in.flag("active"), true));
        in.done();
        return draft;
    }

    static RoleDraft changed(JsonInput in, RoleDraft before) {
        RoleDraft draft = new RoleDraft(
                before.organisation(),
                before.key(),
                in.has("name") ? in.required("name", TEXT) : before.name(),
                in.has("description") ? in.text("description", TEXT) : before.description(),
                before.basedOn(),
                in.has("permissions") ? permissions(in) : before.permissions(),
                in.has("reach") ? in.oneOfRequired("reach", Reach.class) : before.reach(),
                in.has("offices") ? ids(in, "offices", OfficeId::new) : before.offices(),
                in.has("departments") ? ids(in, "departments", DepartmentId::new) : before.departments(),
                Limits.of(in, before.limits()),
                in.has("active") ? or(in.flag("active"), false) : before.active());
        in.done();
        return draft;
    }

    private static Set<Permission> permissions(JsonInput in) {
        List<String> names = in.texts("permissions", Permission.values().length, TEXT);
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        if (names == null) {
            in.violated("permissions", "shared.invalid.required");
            return permissions;
        }
        Arrays.stream(Permission.values())
                .filter(one -> names.contains(one.name()))
                .forEach(permissions::add);
        if (permissions.size() != Set.copyOf(names).size()) {
            in.violated(
                    "permissions",
                    "shared.invalid.oneOf",
                    Arrays.stream(Permission.values()).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return permissions;
    }

    private static <T> List<T> ids(JsonInput in, String member, LongFunction<T> id) {
        List<String> texts = in.texts(member, PLACES, TEXT);
        if (texts == null) {
            return List.of();
        } else if (!texts.stream().allMatch(text -> text != null && text.matches("\\d{1,18}"))) {
            in.violated(member, "shared.invalid.id");
            return List.of();
        }
        return texts.stream().map(Long::parseLong).map(id::apply).toList();
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
