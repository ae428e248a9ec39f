package org.linia.catalog.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linia.catalog.CategoryDraft;
import org.linia.catalog.EscalationDemands;
import org.linia.catalog.FactDraft;
import org.linia.catalog.FactKind;
import org.linia.catalog.ServiceDraft;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.text.Translations;

/** The members of categories and services in requests. */
final class CatalogInput {
    private static final int TEXT = 300;
    private static final int FACTS = 100;

    private CatalogInput() {}

    /** @param before the stored one; null: all that is required must be there */
    static CategoryDraft category(JsonInput in, CategoryDraft before) {
        boolean isNew = before == null;
        Integer position = in.number("position", 0, 1_000_000);
        Boolean active = in.flag("active");
        CategoryDraft draft = new CategoryDraft(
                isNew ? in.required("key", TEXT) : before.key(),
                isNew || in.has("parent") ? in.text("parent", TEXT) : before.parent(),
                isNew || in.has("name") ? in.required("name", TEXT) : before.name(),
                isNew || in.has("names") ? names(in, "names") : before.names(),
                position == null ? (isNew ? 1_000 : before.position()) : position,
                active == null ? isNew || before.active() : active,
                demands(in, isNew ? EscalationDemands.NONE : before.escalation()),
                isNew || in.has("facts") ? facts(in) : before.facts());
        in.done();
        return draft;
    }

    static ServiceDraft service(JsonInput in, ServiceDraft before) {
        boolean isNew = before == null;
        Boolean active = in.flag("active");
        Boolean swarm = in.flag("swarm");
        ServiceDraft draft = new ServiceDraft(
                isNew ? in.required("key", TEXT) : before.key(),
                isNew || in.has("name") ? in.required("name", TEXT) : before.name(),
                isNew || in.has("names") ? names(in, "names") : before.names(),
                active == null ? isNew || before.active() : active,
                swarm == null ? !isNew && before.swarm() : swarm);
        in.done();
        return draft;
    }

    /** Merged member by member, as RFC 7396 has it. */
    private static EscalationDemands demands(JsonInput in, EscalationDemands before) {
        JsonObject given = in.object("escalation", 1_000);
        if (given == null) {
            return in.has("escalation") ? EscalationDemands.NONE : before;
        }
        JsonInput one = new JsonInput(given);
        Boolean steps = one.flag("steps");
        Boolean file = one.flag("file");
        one.done();
        return new EscalationDemands(steps == null ? before.steps() : steps, file == null ? before.file() : file);
    }

    private static List<FactDraft> facts(JsonInput in) {
        List<JsonInput> facts = in.objects("facts", FACTS);
        return facts == null
                ? List.of()
                : facts.stream().map(CatalogInput::fact).toList();
    }

    private static FactDraft fact(JsonInput in) {
        Boolean required = in.flag("required");
        Boolean escalation = in.flag("escalation");
        FactDraft fact = new FactDraft(
                in.required("key", TEXT),
                in.required("label", TEXT),
                names(in, "labels"),
                in.oneOfRequired("kind", FactKind.class),
                required != null && required,
                escalation != null && escalation);
        in.done();
        return fact;
    }

    private static Translations names(JsonInput in, String member) {
        JsonObject object = in.object(member, 10_000);
        if (object == null) {
            return Translations.NONE;
        }
        Map<String, String> names = new HashMap<>();
        object.forEach((language, text) -> {
            if (text instanceof JsonString string) {
                names.put(language, string.getString());
            } else {
                in.violated(member, "shared.invalid.text");
            }
        });
        return new Translations(names);
    }
}
