package org.linia.channel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What managers write into a rule of notification.
 *
 * @param organisation key of the one for which it holds; null: it is shipped, and holds wherever there is no other
 * @param channels in their order; empty: nobody is told
 * @param pace how soon its mail comes at most
 * @param urgent whether its mail waits for nothing, not even for the end of quiet hours
 * @param active whether it holds instead of the shipped one
 * @param texts by language
 */
public record NotificationDraft(
        String organisation,
        NotificationEvent event,
        NotificationAudience audience,
        List<NotificationChannel> channels,
        MailPace pace,
        boolean urgent,
        boolean active,
        Map<String, NotificationText> texts) {

    public NotificationDraft {
        channels = channels.stream().distinct().sorted().toList();
        texts = Map.copyOf(new TreeMap<>(texts));
    }

    /** Its name: there is one for an event and an audience in an organisation. */
    public String key() {
        String shipped = (event + "." + audience).toLowerCase(Locale.ROOT).replace('_', '-');
        return organisation == null ? shipped : shipped + "." + organisation;
    }

    /** The same, in use or not. */
    public NotificationDraft active(boolean now) {
        return new NotificationDraft(organisation, event, audience, channels, pace, urgent, now, texts);
    }
}
