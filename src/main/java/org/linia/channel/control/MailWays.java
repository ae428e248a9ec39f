package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.channel.Mailed;
import org.linia.shared.outbox.Letter;
import org.linia.shared.problem.Unavailable;
import org.linia.shared.secret.Seals;
import org.linia.shared.text.Messages;

/**
 * What the reader of a mail may do at once, kept in its letter so that a copy of the database does not open them: their
 * addresses are as good as a password for what they are for.
 */
@ApplicationScoped
public class MailWays {
    private static final Logger LOG = Logger.getLogger(MailWays.class.getName());
    static final String MEMBER = "ways";
    private static final String PURPOSE = "mail.way";

    @Inject
    private Seals seals;

    @Inject
    private Messages messages;

    /** As it is mailed. */
    record Open(String text, String url) {}

    /** @param home the address of the house */
    void keep(Map<String, Object> payload, List<Mailed.Way> ways, String home, Locale language) {
        if (!ways.isEmpty()) {
            payload.put(
                    MEMBER,
                    ways.stream()
                            .map(way -> Map.of(
                                    "text", messages.in(language, way.text()), "sealed", sealed(home + way.path())))
                            .toList());
        }
    }

    private String sealed(String url) {
        return Base64.getEncoder().encodeToString(seals.seal(url, PURPOSE));
    }

    /** Those of the letter; none if they were sealed with a key that is gone. */
    List<Open> of(Letter letter) {
        if (!letter.payload().containsKey(MEMBER)) {
            return List.of();
        }
        try {
            return letter.payload().getJsonArray(MEMBER).getValuesAs(JsonObject.class).stream()
                    .map(way -> new Open(
                            way.getString("text"),
                            seals.open(Base64.getDecoder().decode(way.getString("sealed")), PURPOSE)))
                    .toList();
        } catch (Unavailable otherKey) {
            LOG.log(Level.WARNING, "Letter {0} goes without its links: {1}", new Object[] {
                letter.id(), otherKey.getMessage()
            });
            return List.of();
        }
    }
}
