package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which mail servers are away, as far as this node of ours knows. Nobody knocks at the door of one with every letter: all of
 * them wait for a while, which grows, and those for other servers do not.
 */
@ApplicationScoped
public class MailPauses {
    private static final Duration FIRST = Duration.ofSeconds(5);

    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "linia.mail.pause.longest", defaultValue = "PT5M")
    private Duration longest;

    private record Pause(Duration length, Instant since, String words) {
        /** A clock that was set back ends it. */
        boolean isAt(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(length));
        }
    }

    /** Whether it is not asked now. */
    public boolean isOn(MailRoute route) {
        Pause pause = pauses.get(route.server());
        return pause != null && pause.isAt(clock.instant());
    }

    /** @param words the other side's, or the network's */
    void away(MailRoute route, String words) {
        pauses.merge(
                route.server(),
                new Pause(FIRST, clock.instant(), words),
                (before, now) -> new Pause(longer(before.length()), now.since(), words));
    }

    void over(MailRoute route) {
        pauses.remove(route.server());
    }

    /** Why the server could not be reached when it was tried last; empty if it could, or nobody tried. */
    public Optional<String> trouble(MailRoute route) {
        return Optional.ofNullable(pauses.get(route.server())).map(Pause::words);
    }

    private Duration longer(Duration before) {
        Duration twice = before.multipliedBy(2);
        return twice.compareTo(longest) > 0 ? longest : twice;
    }
}
