package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.channel.MailArrived;
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
     */
    record Taken(String text, List<KeptFile> files) {}

    /** @param text what was written */
    Taken take(MailArrived mail, String text) {
        Locale language = Locale.forLanguageTag(mail.terms().language());
        List<KeptFile> kept = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (MailPart part : mail.parts()) {
            if (kept.size() == MOST || !keep(part, kept)) {
                left.add(messages.in(language, "ticket.mail.leftOut", FileNames.clean(part.name())));
            }
        }
        String whole = Stream.concat(Stream.of(text), left.stream())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return new Taken(whole.isEmpty() ? messages.in(language, "ticket.mail.noText") : whole, kept);
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
