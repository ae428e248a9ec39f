package org.linia.channel;

/**
 * What came of a call.
 *
 * @param status null if nobody answered
 * @param words what the other side said, or why nobody answered
 */
public record WebhookReply(Kind kind, Integer status, int millis, String words) {

    /** Texts: {@code channel.reply.} and the name. */
    public enum Kind {
        DELIVERED,
        /** It is not wanted any more, for good (410). */
        GONE,
        /** It was answered otherwise; a redirect is not followed. */
        REFUSED,
        /** It is busy, broken, too slow, or not there. */
        AWAY,
        /** The address leads into a closed network, and nobody was called. */
        FORBIDDEN
    }
}
