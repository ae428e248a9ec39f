package org.linia.escalation.rest;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.linia.escalation.EscalationAct;
import org.linia.escalation.RuleConditions;
import org.linia.escalation.RuleDraft;
import org.linia.escalation.RuleReaders;
import org.linia.identity.AccountId;
import org.linia.shared.rest.JsonInput;
import org.linia.sla.AgreementKind;
import org.linia.sla.Target;
import org.linia.ticket.ReaderRole;

/** The members of a rule of escalation in requests. */
final class RuleInput {
    private static final int TEXT = 300;
    private static final int MANY = 200;
    private static final int LAST = 1_000_000;
    private static final int ALL = 100;

    private RuleInput() {}

    static RuleDraft created(JsonInput in) {
        Integer percent = in.numberRequired("percent", 1, ALL);
        RuleDraft none = new RuleDraft(
                in.required("key", TEXT),
                in.required("name", TEXT),
                LAST,
                true,
                null,
                null,
                percent == null ? 0 : percent,
                in.oneOfRequired("act", EscalationAct.class),
                null,
                RuleConditions.NONE,
                RuleReaders.NOBODY);
        return changed(in, none);
    }

    static RuleDraft changed(JsonInput in, RuleDraft before) {
        Integer position = in.number("position", 0, LAST);
        Boolean active = in.flag("active");
        Integer percent = in.number("percent", 1, ALL);
        EscalationAct act = in.oneOf("act", EscalationAct.class);
        RuleDraft draft = new RuleDraft(
                before.key(),
                in.has("name") ? in.required("name", TEXT) : before.name(),
                position == null ? before.position() : position,
                active == null ? before.active() : active,
                in.has("kind") ? in.oneOf("kind", AgreementKind.class) : before.kind(),
                in.has("target") ? in.oneOf("target", Target.class) : before.target(),
                percent == null ? before.percent() : percent,
                act == null ? before.act() : act,
                in.has("team") ? in.text("team", TEXT) : before.team(),
                conditions(in, before.conditions()),
                readers(in, before.readers()));
        in.done();
        return draft;
    }

    /** Merged member by member, as RFC 7396 has it. */
    private static RuleConditions conditions(JsonInput in, RuleConditions before) {
        var given = in.object("conditions", 100_000);
        if (given == null) {
            return in.has("conditions") ? RuleConditions.NONE : before;
        }
        JsonInput one = new JsonInput(given);
        RuleConditions conditions = new RuleConditions(
                list(one, "agreements", before.agreements(), key -> key),
                list(one, "organisations", before.organisations(), key -> key));
        one.done();
        return conditions;
    }

    /** Likewise. */
    private static RuleReaders readers(JsonInput in, RuleReaders before) {
        var given = in.object("readers", 100_000);
        if (given == null) {
            return in.has("readers") ? RuleReaders.NOBODY : before;
        }
        JsonInput one = new JsonInput(given);
        RuleReaders readers = new RuleReaders(
                list(one, "people", before.people(), id -> person(one, id)),
                list(one, "teams", before.teams(), key -> key),
                list(one, "roles", before.roles(), name -> role(one, name)));
        one.done();
        return readers;
    }

    private static <T> List<T> list(JsonInput in, String name, List<T> before, Function<String, T> read) {
        if (!in.has(name)) {
            return before;
        }
        List<String> texts = in.texts(name, MANY, TEXT);
        if (texts == null || texts.contains(null)) {
            return List.of();
        }
        List<T> values = texts.stream().map(read).toList();
        return values.contains(null) ? List.of() : values;
    }

    private static AccountId person(JsonInput in, String id) {
        return id.matches("\\d{1,18}")
                ? new AccountId(Long.parseLong(id))
                : in.violated("people", "escalation.invalid.person");
    }

    private static ReaderRole role(JsonInput in, String name) {
        return Arrays.stream(ReaderRole.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseGet(() -> in.violated("roles", "shared.invalid.oneOf", Arrays.toString(ReaderRole.values())));
    }
}
