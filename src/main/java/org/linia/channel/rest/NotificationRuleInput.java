package org.linia.channel.rest;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.linia.channel.MailPace;
import org.linia.channel.NotificationAudience;
import org.linia.channel.NotificationChannel;
import org.linia.channel.NotificationDraft;
import org.linia.channel.NotificationEvent;
import org.linia.channel.NotificationText;
import org.linia.shared.rest.JsonInput;

/** The members of a rule of notification in requests. */
final class NotificationRuleInput {
    private static final int TEXT = 300;
    private static final int BODY = 20_000;
    private static final int MANY = 20;

    private NotificationRuleInput() {}

    /** @param before the stored one; null: all that is required must be there */
    static NotificationDraft read(JsonInput in, NotificationDraft before) {
        boolean isNew = before == null;
        String organisation = isNew ? in.required("organisation", TEXT) : before.organisation();
        NotificationEvent event = isNew ? in.oneOfRequired("event", NotificationEvent.class) : before.event();
        NotificationAudience audience =
                isNew ? in.oneOfRequired("audience", NotificationAudience.class) : before.audience();
        List<NotificationChannel> channels = isNew || in.has("channels") ? channels(in) : before.channels();
        MailPace pace = in.oneOf("pace", MailPace.class);
        Boolean urgent = in.flag("urgent");
        Boolean active = in.flag("active");
        Map<String, NotificationText> texts = new HashMap<>(isNew ? Map.of() : before.texts());
        texts.putAll(texts(in));
        in.done();
        return new NotificationDraft(
                organisation,
                event,
                audience,
                channels,
                pace == null ? isNew ? MailPace.AT_ONCE : before.pace() : pace,
                urgent == null ? !isNew && before.urgent() : urgent,
                active == null ? isNew || before.active() : active,
                texts);
    }

    private static List<NotificationChannel> channels(JsonInput in) {
        Set<NotificationChannel> channels = EnumSet.noneOf(NotificationChannel.class);
        List<String> names = in.texts("channels", MANY, TEXT);
        Stream.ofNullable(names).flatMap(List::stream).filter(Objects::nonNull).forEach(name -> Stream.of(
                        NotificationChannel.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .ifPresentOrElse(channels::add, () -> in.violated("channels", "shared.invalid.oneOf", "BELL, MAIL")));
        return List.copyOf(channels);
    }

    private static Map<String, NotificationText> texts(JsonInput in) {
        Map<String, NotificationText> texts = new HashMap<>();
        List<JsonInput> given = in.objects("texts", MANY);
        Stream.ofNullable(given).flatMap(List::stream).forEach(text -> {
            String language = text.required("language", TEXT);
            NotificationText said = new NotificationText(
                    text.required("news", BODY), text.required("subject", BODY), text.required("body", BODY));
            text.done();
            texts.put(language, said);
        });
        return texts;
    }
}
