package org.linia.ticket;

import java.util.List;

/**
 * What somebody says on a ticket, with what comes with it.
 *
 * @param mentions whom the text calls by name: account ids; whoever does not see the ticket is left out, for a name in a
 *     text opens no doors
 * @param files from {@code KeepFile}; whoever sees the message sees them
 */
public record Saying(Visibility visibility, Channel channel, String body, List<String> mentions, List<KeptFile> files) {
    public Saying {
        mentions = List.copyOf(mentions);
        files = List.copyOf(files);
    }

    /** Words alone. */
    public static Saying of(Visibility visibility, Channel channel, String body) {
        return new Saying(visibility, channel, body, List.of(), List.of());
    }

    public Saying with(List<KeptFile> enclosed) {
        return new Saying(visibility, channel, body, mentions, enclosed);
    }
}
