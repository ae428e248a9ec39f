package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.Stream;
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
        String key = notice.kind().replaceFirst("\\.", ".notice.");
        return messages.of(
                key,
                Stream.concat(Stream.of(by), notice.words().stream().map(this::said))
                        .toArray());
    }

    private Object said(Object word) {
        return word instanceof Instant moment ? times.promise(moment) : word;
    }
}
