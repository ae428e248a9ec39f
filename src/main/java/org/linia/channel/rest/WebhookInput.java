package org.linia.channel.rest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.channel.WebhookDraft;
import org.linia.channel.WebhookEvent;
import org.linia.shared.rest.JsonInput;

/** The members of a webhook in requests. */
final class WebhookInput {
    private static final int TEXT = 300;
    private static final int ADDRESS = 2_000;
    private static final int MANY = 200;

    private WebhookInput() {}

    /** @param before the stored one; null: all that is required must be there */
    static WebhookDraft read(JsonInput in, WebhookDraft before) {
        boolean isNew = before == null;
        Boolean active = in.flag("active");
        WebhookDraft draft = new WebhookDraft(
                isNew ? in.required("key", TEXT) : before.key(),
                isNew || in.has("name") ? in.required("name", TEXT) : before.name(),
                isNew ? in.required("organisation", TEXT) : before.organisation(),
                isNew || in.has("address") ? in.required("address", ADDRESS) : before.address(),
                isNew || in.has("events") ? events(in) : before.events(),
                isNew || in.has("teams") ? teams(in) : before.teams(),
                active == null ? isNew || before.active() : active);
        in.done();
        return draft;
    }

    private static List<WebhookEvent> events(JsonInput in) {
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        texts(in, "events").forEach(name -> Arrays.stream(WebhookEvent.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .ifPresentOrElse(events::add, () -> in.violated("events", "shared.invalid.oneOf", names())));
        return WebhookEvent.inOrder(events);
    }

    private static String names() {
        return Arrays.stream(WebhookEvent.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static List<String> teams(JsonInput in) {
        return texts(in, "teams").stream().distinct().sorted().toList();
    }

    private static List<String> texts(JsonInput in, String member) {
        List<String> texts = in.texts(member, MANY, TEXT);
        return texts == null
                ? List.of()
                : texts.stream().filter(Objects::nonNull).toList();
    }
}
