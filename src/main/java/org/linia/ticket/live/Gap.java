package org.linia.ticket.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells a page that begins to listen what it missed since it was read; under the same rules as everybody else. */
@ApplicationScoped
public class Gap {
    /** So much may the clocks of two nodes differ, and so long may it take until what a page says of itself was read. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    /** With more the page reads anew. */
    private static final int MOST = 200;

    @Inject
    private Lately lately;

    @Inject
    private TellTickets tickets;

    @Inject
    private TellNotices notices;

    /** @param read when the page was read */
    void close(Listener listener, Instant read) {
        Optional<List<JsonObject>> missed = lately.since(read.minus(SLACK), MOST);
        if (missed.isPresent()) {
            tickets.tell(missed.get(), List.of(listener));
            notices.tell(missed.get(), List.of(listener));
        } else {
            listener.tell(TellTickets.RESYNC);
        }
    }
}
