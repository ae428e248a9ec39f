package org.linia.ticket;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.linia.identity.AccountId;

/**
 * A file on a ticket as readers get it.
 *
 * @param message the message it came with, or null
 * @param by null, like their name: it came from somebody without an account
 * @param type its media type, detected from content and name
 * @param size in bytes
 */
public record AttachmentLine(
        UUID id,
        long ticket,
        Long message,
        Instant at,
        AccountId by,
        String byName,
        Visibility visibility,
        String name,
        String type,
        long size,
        String sha256) {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    /** Whether a page may show it in place: a picture that can hold neither script nor link. */
    public boolean isPicture() {
        return PICTURES.contains(type);
    }
}
