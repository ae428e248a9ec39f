package org.linia.ticket.rest;

import java.util.Map;
import org.linia.identity.KeptResource.Kept;
import org.linia.ticket.ReplyRow;

/** A canned reply in answers; {@code titles} beside English and {@code texts} by language. */
public record ReplyJson(
        String key,
        String title,
        Map<String, String> titles,
        Map<String, String> texts,
        String team,
        boolean active,
        long version)
        implements Kept {
    static ReplyJson of(ReplyRow row) {
        var r = row.draft();
        return new ReplyJson(
                r.key(), r.title(), r.titles().texts(), r.texts().texts(), r.team(), r.active(), row.version());
    }
}
