package org.linia.ticket.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.linia.shared.live.Heard;

/**
 * What was heard lately. A page is read first and listens then: what happened between the two it is told when it begins to
 * listen. For the longest gap that is remembered, or much news, it reads anew instead.
 */
@ApplicationScoped
public class Lately {
    static final Duration REMEMBERED = Duration.ofSeconds(30);
    static final int MOST = 5_000;

    private Clock clock;
    private final Deque<Told> told = new ArrayDeque<>();
    /** Whatever was heard from here on is remembered. */
    private Instant complete;

    private record Told(Instant at, JsonObject news) {}

    protected Lately() {}

    @Inject
    Lately(Clock clock) {
        this.clock = clock;
    }

    @PostConstruct
    void begin() {
        complete = clock.instant();
    }

    /** Before anybody is told, so that nobody who begins to listen meanwhile misses it. */
    synchronized void hear(@Observes @Priority(1) Heard heard) {
        Instant now = clock.instant();
        if (heard.missed()) {
            forgetUpTo(now);
        }
        heard.news().forEach(news -> told.add(new Told(now, news)));
        forgetUpTo(now.minus(REMEMBERED));
        while (told.size() > MOST) {
            complete = told.remove().at().plusNanos(1);
        }
    }

    private void forgetUpTo(Instant moment) {
        told.removeIf(one -> one.at().isBefore(moment));
        complete = moment.isAfter(complete) ? moment : complete;
    }

    /**
     * The news since then, in the order in which it came.
     *
     * @return empty if some of it is not remembered any more, or it is more than that
     */
    synchronized Optional<List<JsonObject>> since(Instant moment, int most) {
        List<JsonObject> news = told.stream()
                .filter(one -> !one.at().isBefore(moment))
                .map(Told::news)
                .toList();
        return moment.isBefore(complete) || news.size() > most ? Optional.empty() : Optional.of(news);
    }
}
