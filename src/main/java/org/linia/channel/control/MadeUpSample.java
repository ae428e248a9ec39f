package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.linia.channel.NoticeSamples.Sample;
import org.linia.channel.NotificationEvent;
import org.linia.shared.text.Messages;

/** A case with which texts are tried out where there is no real one. */
@ApplicationScoped
public class MadeUpSample {
    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    public Sample of(NotificationEvent event, Locale language) {
        List<?> words = event.isOfTicket()
                ? List.of(
                        "1042",
                        messages.in(language, "channel.sample.title"),
                        messages.in(language, "channel.sample.reason"),
                        "time",
                        clock.instant().plus(Duration.ofHours(4)))
                : List.of("192.0.2.1");
        return new Sample(words, messages.in(language, "channel.sample.said"));
    }
}
