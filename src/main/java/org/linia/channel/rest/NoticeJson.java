package org.linia.channel.rest;

import java.time.Instant;
import org.linia.channel.NoticeLine;

/** A notice in answers: {@code text} in the reader's language. */
public record NoticeJson(
        String id, String subject, String kind, String text, ActorJson by, String path, Instant at, Instant readAt) {

    /** Who acted; null when the house did it by itself. */
    public record ActorJson(String id, String name) {}

    static NoticeJson of(NoticeLine notice, String text) {
        return new NoticeJson(
                Long.toString(notice.id()),
                notice.subject(),
                notice.kind(),
                text,
                notice.by() == null ? null : new ActorJson(notice.by().toString(), notice.byName()),
                notice.path(),
                notice.at(),
                notice.readAt());
    }
}
