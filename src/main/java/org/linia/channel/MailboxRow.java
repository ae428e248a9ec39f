package org.linia.channel;

import java.time.Instant;

/**
 * A mailbox as its manager sees it.
 *
 * @param hasPassword whether one is kept for it
 */
public record MailboxRow(long id, MailboxDraft draft, boolean hasPassword, Watch watch, long version) {

    /**
     * How it goes with it.
     *
     * @param lookedAt when it was looked through last; null: never
     * @param fault why it cannot be fetched; null if it can
     * @param faultWords the other side's own
     * @param faultAt since when
     * @param lastAt when the last message came in; null: none did
     * @param received messages that are still to be processed
     * @param open messages that somebody has to look at
     */
    public record Watch(
            Instant lookedAt,
            MailboxFault fault,
            String faultWords,
            Instant faultAt,
            Instant lastAt,
            long received,
            long open) {
        public static final Watch NONE = new Watch(null, null, null, null, null, 0, 0);
    }
}
