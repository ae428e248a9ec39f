package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.channel.MailArrived;
import org.linia.channel.MailHtml;
import org.linia.channel.MailPart;
import org.linia.shared.problem.TooLarge;
import org.linia.shared.text.Messages;
import org.linia.ticket.KeptFile;

/** Takes the files of a mail as any other files; what is too much is said, and stays with the original. */
@ApplicationScoped
public class MailFiles {
    /** More files than anybody means to send at once. */
    private static final int MOST = 100;

    @Inject
    private Attachments attachments;

    @Inject
    private Messages messages;

    /**
     * What a mail says.
     *
     * @param text never empty
     * @param html the same, with the ids of the files for its images; null if it came without, or not all of it is taken
     */
    record Taken(String text, List<KeptFile> files, MailHtml html) {}

    /** @param text what was written */
    Taken take(MailArrived mail, String text) {
        Locale language = Locale.forLanguageTag(mail.terms().language());
        List<KeptFile> kept = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        List<String> left = new ArrayList<>();
        for (MailPart part : mail.parts()) {
            if (kept.size() == MOST || !keep(part, kept)) {
                left.add(messages.in(language, "ticket.mail.leftOut", FileNames.clean(part.name())));
            } else {
                ids.put(part.contentId(), kept.get(kept.size() - 1).id().toString());
            }
        }
        String whole = Stream.concat(Stream.of(text), left.stream())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n"));
        boolean isAll = mail.body().html() != null && text.equals(MailText.of(mail.body()));
        MailHtml html = !isAll
                ? null
                : mail.body()
                        .html()
                        .named(cid -> Optional.ofNullable(ids.get(cid)))
                        .and(String.join("\n\n", left));
        return new Taken(whole.isEmpty() ? messages.in(language, "ticket.mail.noText") : whole, kept, html);
    }

    private boolean keep(MailPart part, List<KeptFile> kept) {
        try (InputStream content = part.open()) {
            kept.add(attachments.keep(part.name(), content));
            return true;
        } catch (TooLarge more) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
