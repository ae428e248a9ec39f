package org.linia.channel.rest;

import java.time.Instant;
import org.linia.shared.outbox.Letter;

/**
 * A letter to another system.
 *
 * @param delivery by which its receiver knows it again; in a mail's Message-ID
 * @param about such as {@code ticket:1042}
 * @param dueAt when it is tried next, while it waits
 * @param status with which a call was answered last (HTTP), and in how many milliseconds; null if it was not
 * @param endedAt when it was sent, failed or was discarded
 */
public record LetterJson(
        String id,
        String delivery,
        String channel,
        String recipient,
        String about,
        String subject,
        String state,
        int attempts,
        Instant createdAt,
        Instant dueAt,
        Instant endedAt,
        String fault,
        String faultText,
        Integer status,
        Integer millis) {

    static LetterJson of(Letter letter) {
        Letter.Progress progress = letter.progress();
        return new LetterJson(
                Long.toString(letter.id()),
                letter.delivery().toString(),
                letter.channel(),
                letter.recipient(),
                letter.subject(),
                letter.said("subject"),
                progress.state().name(),
                progress.attempts(),
                letter.createdAt(),
                progress.endedAt() == null ? progress.dueAt() : null,
                progress.endedAt(),
                progress.fault() == null ? null : progress.fault().name(),
                progress.faultText(),
                progress.status(),
                progress.millis());
    }
}
