package org.linia.channel;

import java.time.Instant;
import java.util.List;
import org.linia.identity.AccountId;

/**
 * A notice as its reader gets it.
 *
 * @param rule in whose words it is told
 * @param words texts and moments
 * @param byName empty when the house did it by itself
 * @param readAt null while it is unread
 */
public record NoticeLine(
        long id,
        String subject,
        String kind,
        long rule,
        List<?> words,
        AccountId by,
        String byName,
        String path,
        Instant at,
        Instant readAt) {
    public NoticeLine {
        words = List.copyOf(words);
    }

    public boolean isRead() {
        return readAt != null;
    }
}
