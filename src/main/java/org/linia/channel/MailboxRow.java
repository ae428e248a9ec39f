package org.linia.channel;

import java.time.Instant;

/** A mailbox as its manager sees it. */
public record MailboxRow(long id, MailboxDraft draft, KeptSecrets kept, Watch watch, long version) {

    /**
     * How it goes with it.
     *
     * @param heard whether a server of ours listens there, so that what arrives is fetched at once
     * @param lookedAt when it was looked through last; null: never
     * @param fault why it cannot be fetched; null if it can
     * @param faultWords the other side's own
     * @param faultAt since when
     * @param lastAt when the last message came in; null: none did
     * @param received messages that are still to be processed
     * @param open messages that somebody has to look at
     */
    public record Watch(
            boolean heard,
            Instant lookedAt,
            MailFault fault,
            String faultWords,
            Instant faultAt,
            Instant lastAt,
            long received,
            long open) {
        public static final Watch NONE = new Watch(false, null, null, null, null, null, 0, 0);
    }
}
