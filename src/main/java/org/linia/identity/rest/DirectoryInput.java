package org.linia.identity.rest;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.linia.identity.DirectoryAttributes;
import org.linia.identity.DirectoryDraft;
import org.linia.identity.DirectoryDraft.Connection;
import org.linia.identity.DirectoryKind;
import org.linia.shared.rest.JsonInput;

/** The members of an LDAP directory in requests. */
final class DirectoryInput {
    private static final int TEXT = 500;
    private static final int FILTER = 2_000;
    private static final int PEM = 50_000;
    private static final int MANY = 100;
    private static final int WEEK = 168;

    private final JsonInput in;
    private final DirectoryDraft before;

    private DirectoryInput(JsonInput in, DirectoryDraft before) {
        this.in = in;
        this.before = before;
    }

    static DirectoryDraft created(JsonInput in) {
        String key = in.required("key", TEXT);
        String organisation = in.required("organisation", TEXT);
        DirectoryKind kind = in.oneOfRequired("kind", DirectoryKind.class);
        DirectoryDraft blank = new DirectoryDraft(
                key,
                null,
                organisation,
                kind == null ? DirectoryKind.OPENLDAP : kind,
                new Connection(null, false, null, null, null),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                false,
                0,
                DirectoryDraft.USUALLY_LEAVING,
                true);
        return new DirectoryInput(in, blank).read();
    }

    static DirectoryDraft changed(JsonInput in, DirectoryDraft before) {
        return new DirectoryInput(in, before).read();
    }

    private DirectoryDraft read() {
        Connection was = before.connection();
        Connection connection = new Connection(
                needed("address", was.address()),
                flag("startTls", was.startTls()),
                text("certificate", PEM, was.certificate()),
                needed("bindDn", was.bindDn()),
                in.text("bindPassword", TEXT));
        DirectoryDraft draft = new DirectoryDraft(
                before.key(),
                needed("name", before.name()),
                before.organisation(),
                before.kind(),
                connection,
                needed("peopleBase", before.peopleBase()),
                text("peopleFilter", FILTER, before.peopleFilter()),
                text("groupsBase", TEXT, before.groupsBase()),
                text("groupsFilter", FILTER, before.groupsFilter()),
                attributes(),
                domains(),
                flag("makesAccounts", before.makesAccounts()),
                flag("linksByEmail", before.linksByEmail()),
                number("everyHours", WEEK, before.everyHours()),
                number("mostLeaving", MANY, before.mostLeaving()),
                flag("active", before.active()));
        in.done();
        return draft;
    }

    private String needed(String member, String stored) {
        return stored == null || in.has(member) ? in.required(member, TEXT) : stored;
    }

    private String text(String member, int most, String stored) {
        return in.has(member) ? in.text(member, most) : stored;
    }

    private boolean flag(String member, boolean stored) {
        Boolean flag = in.flag(member);
        return flag == null ? stored : flag;
    }

    private int number(String member, int most, int stored) {
        Integer number = in.number(member, 0, most);
        return number == null ? stored : number;
    }

    /** Null takes an attribute back to what the kind usually has. */
    private DirectoryAttributes attributes() {
        JsonObject object = in.object("attributes", TEXT * MANY);
        DirectoryAttributes was = before.attributes();
        if (object == null) {
            return was;
        }
        JsonInput given = new JsonInput(object);
        DirectoryAttributes read = new DirectoryAttributes(
                one(given, "id", was.id()),
                one(given, "username", was.username()),
                one(given, "name", was.name()),
                one(given, "email", was.email()),
                one(given, "phone", was.phone()),
                one(given, "department", was.department()),
                one(given, "manager", was.manager()),
                one(given, "locked", was.locked()),
                one(given, "groupName", was.groupName()),
                one(given, "member", was.member()));
        given.done();
        return read;
    }

    private static String one(JsonInput given, String member, String stored) {
        return given.has(member) ? given.text(member, TEXT) : stored;
    }

    private List<String> domains() {
        if (!in.has("domains")) {
            return before.domains();
        }
        List<String> texts = in.texts("domains", MANY, TEXT);
        UnaryOperator<String> lower = domain -> domain.strip().toLowerCase(Locale.ROOT);
        return texts == null || texts.contains(null)
                ? List.of()
                : texts.stream().map(lower).distinct().toList();
    }
}
