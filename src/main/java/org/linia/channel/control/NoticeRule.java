package org.linia.channel.control;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linia.channel.MailPace;
import org.linia.channel.MailTimes;
import org.linia.channel.NotificationAudience;
import org.linia.channel.NotificationChannel;
import org.linia.channel.NotificationEvent;
import org.linia.channel.NotificationText;

/** A rule as it acts: who hears of what, and in which words. */
public final class NoticeRule {
    private final long id;
    private final NotificationEvent event;
    private final NotificationAudience audience;
    private final Set<NotificationChannel> channels;
    private final MailPace pace;
    private final Map<String, NotificationText> texts;
    private final Map<String, Words> words = new ConcurrentHashMap<>();

    /** What it says in one language, ready to be filled in. */
    record Words(NoticeTemplate news, NoticeTemplate subject, NoticeTemplate body) {
        static Words of(NotificationText text) {
            return new Words(
                    NoticeTemplate.of(text.news()), NoticeTemplate.of(text.subject()), NoticeTemplate.of(text.body()));
        }
    }

    /** @param pace of its mail; null: it waits for nothing */
    NoticeRule(
            long id,
            NotificationEvent event,
            NotificationAudience audience,
            Set<NotificationChannel> channels,
            MailPace pace,
            Map<String, NotificationText> texts) {
        this.id = id;
        this.event = event;
        this.audience = audience;
        this.channels = channels;
        this.pace = pace;
        this.texts = texts;
    }

    public long id() {
        return id;
    }

    public NotificationEvent event() {
        return event;
    }

    public NotificationAudience audience() {
        return audience;
    }

    public boolean tellsBy(NotificationChannel channel) {
        return channels.contains(channel);
    }

    /** When its mail comes to somebody who has such times. */
    Instant due(Instant now, MailTimes times, ZoneId zone) {
        return pace == null ? now : times.due(now, pace, zone);
    }

    boolean tellsAnybody() {
        return !channels.isEmpty();
    }

    /** In the language if it has a text in it, or else in English. */
    Words words(Locale language) {
        String tag = texts.containsKey(language.getLanguage()) ? language.getLanguage() : "en";
        return words.computeIfAbsent(tag, one -> Words.of(texts.get(one)));
    }
}
