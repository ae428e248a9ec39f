package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.linia.channel.NewNotice;
import org.linia.channel.NoticeLine;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;

/** Makes the text of a notice, in the language of whoever reads. */
@ApplicationScoped
public class NoticeWords {
    @Inject
    private Messages messages;

    @Inject
    private Times times;

    public String text(NoticeLine notice) {
        String by = notice.byName().isEmpty() ? messages.get("channel.house") : notice.byName();
        return messages.of(
                key(notice.kind()),
                Stream.concat(Stream.of(by), notice.words().stream().map(this::said))
                        .toArray());
    }

    /**
     * The same for somebody who does not read it now.
     *
     * @param by who acted; null: the house
     */
    String text(NewNotice notice, String by, Locale language, ZoneId zone) {
        return messages.in(
                language,
                key(notice.kind()),
                Stream.concat(
                                Stream.of(by == null ? messages.in(language, "channel.house") : by),
                                notice.words().stream()
                                        .map(word -> word instanceof Instant moment
                                                ? times.full(moment, language, zone)
                                                : word))
                        .toArray());
    }

    private static String key(String kind) {
        return kind.replaceFirst("\\.", ".notice.");
    }

    private Object said(Object word) {
        return word instanceof Instant moment ? times.promise(moment) : word;
    }
}
