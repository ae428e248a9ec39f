package org.linia.channel.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.channel.MailPace;
import org.linia.channel.NotificationAudience;
import org.linia.channel.NotificationChannel;
import org.linia.channel.NotificationDraft;
import org.linia.channel.NotificationEvent;
import org.linia.channel.NotificationRow;
import org.linia.channel.NotificationText;
import org.linia.channel.NotificationText.Part;
import org.linia.identity.KeptResource.Kept;

/**
 * A rule of notification in answers.
 *
 * @param organisation key; null: it is shipped
 * @param placeholders what each part of a text may ask for
 */
public record NotificationRuleJson(
        String key,
        String organisation,
        NotificationEvent event,
        NotificationAudience audience,
        List<NotificationChannel> channels,
        MailPace pace,
        boolean urgent,
        boolean active,
        List<TextJson> texts,
        Map<String, List<String>> placeholders,
        long version)
        implements Kept {

    /** What it says in one language. */
    public record TextJson(String language, String news, String subject, String body) {
        static TextJson of(String language, NotificationText text) {
            return new TextJson(language, text.news(), text.subject(), text.body());
        }
    }

    static NotificationRuleJson of(NotificationRow row) {
        NotificationDraft draft = row.draft();
        return new NotificationRuleJson(
                draft.key(),
                draft.organisation(),
                draft.event(),
                draft.audience(),
                draft.channels(),
                draft.pace(),
                draft.urgent(),
                draft.active(),
                draft.texts().keySet().stream()
                        .sorted()
                        .map(language -> TextJson.of(language, draft.texts().get(language)))
                        .toList(),
                Stream.of(Part.values())
                        .collect(Collectors.toMap(part -> part.name().toLowerCase(Locale.ROOT), part -> draft.event()
                                .placeholders(draft.audience(), part))),
                row.version());
    }
}
