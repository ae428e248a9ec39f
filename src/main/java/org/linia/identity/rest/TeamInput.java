package org.linia.identity.rest;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.OfficeId;
import org.linia.identity.TeamFacts;
import org.linia.shared.rest.JsonInput;

/** The members of a team in requests. */
final class TeamInput {
    private static final int TEXT = 300;
    private static final int MANY = 1_000;

    private TeamInput() {}

    static TeamFacts created(JsonInput in) {
        return read(
                in,
                in.required("key", TEXT),
                new TeamFacts("", null, true, true, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null));
    }

    static TeamFacts changed(JsonInput in, TeamFacts before) {
        return read(in, before.key(), before);
    }

    private static TeamFacts read(JsonInput in, String key, TeamFacts before) {
        boolean isNew = before.name() == null;
        Set<AccountId> members = in.has("members") ? ids(in, "members", AccountId::new) : before.members();
        TeamFacts facts = new TeamFacts(
                key,
                isNew || in.has("name") ? in.required("name", TEXT) : before.name(),
                flag(in, "talksToUsers", before.talksToUsers()),
                flag(in, "active", before.active()),
                in.has("levels") ? levels(in) : before.levels(),
                in.has("organisations") ? texts(in, "organisations") : before.organisations(),
                in.has("offices") ? ids(in, "offices", OfficeId::new) : before.offices(),
                members,
                in.has("leads") ? ids(in, "leads", AccountId::new) : among(members, before.leads()),
                in.has("standIn") ? in.text("standIn", TEXT) : before.standIn());
        in.done();
        return facts;
    }

    /** Whoever leaves the team does not lead it any more. */
    private static Set<AccountId> among(Set<AccountId> members, Set<AccountId> leads) {
        return leads.stream().filter(members::contains).collect(Collectors.toSet());
    }

    private static boolean flag(JsonInput in, String member, boolean before) {
        Boolean flag = in.flag(member);
        return flag == null ? before : flag;
    }

    private static Set<BigDecimal> levels(JsonInput in) {
        List<BigDecimal> numbers = in.decimals("levels", MANY);
        return numbers == null ? Set.of() : new HashSet<>(numbers);
    }

    private static Set<String> texts(JsonInput in, String member) {
        List<String> texts = in.texts(member, MANY, TEXT);
        return texts == null || texts.contains(null) ? Set.of() : new HashSet<>(texts);
    }

    private static <T> Set<T> ids(JsonInput in, String member, LongFunction<T> id) {
        return Ids.ids(in, member).stream().map(id::apply).collect(Collectors.toSet());
    }
}
