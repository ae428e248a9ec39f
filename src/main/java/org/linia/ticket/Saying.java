package org.linia.ticket;

import java.util.List;
import org.linia.channel.MailHtml;

/**
 * What somebody says on a ticket, with what comes with it.
 *
 * @param mentions whom the text calls by name: account ids; whoever does not see the ticket is left out, for a name in a
 *     text opens no doors
 * @param files from {@code KeepFile}; whoever sees the message sees them
 * @param html what the body says, as a mail said it: images among the files are named by their ids; null for most
 */
public record Saying(
        Visibility visibility,
        Channel channel,
        String body,
        List<String> mentions,
        List<KeptFile> files,
        MailHtml html) {
    public Saying {
        mentions = List.copyOf(mentions);
        files = List.copyOf(files);
    }

    public Saying(Visibility visibility, Channel channel, String body, List<String> mentions, List<KeptFile> files) {
        this(visibility, channel, body, mentions, files, null);
    }

    /** Words alone. */
    public static Saying of(Visibility visibility, Channel channel, String body) {
        return new Saying(visibility, channel, body, List.of(), List.of());
    }

    public Saying with(List<KeptFile> enclosed) {
        return new Saying(visibility, channel, body, mentions, enclosed, html);
    }

    public Saying with(MailHtml form) {
        return new Saying(visibility, channel, body, mentions, files, form);
    }
}
