package org.linia.channel.control.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.channel.MailBody;
import org.linia.channel.MailBounce;
import org.linia.channel.MailHtml;
import org.linia.channel.MailKind;
import org.linia.channel.MailPart;
import org.linia.channel.MailSender;
import org.linia.channel.MailThread;
import org.linia.shared.FileTypes;

/** What a message that was taken apart says: who, to whom, about what, and what is new in it. */
public final class Letterhead {
    private static final int LONGEST_SUBJECT = 1_000;
    private static final int LONGEST_TEXT = 90_000;
    private static final int LONGEST_FOLDED = 500_000;
    /** What is longer stands as text, and as it came in the original. */
    private static final int LONGEST_HTML = 200_000;

    private static final int MOST_REFERENCES = 100;

    private final ReadMessage message;
    private final PartFile file;

    /** @param file where the message's files lie */
    public Letterhead(ReadMessage message, PartFile file) {
        this.message = message;
        this.file = file;
    }

    /** @param trusted whose word counts on where a message comes from */
    public MailSender sender(Set<String> trusted) {
        Header header = message.header();
        Optional<Header.Mailbox> from = Stream.of("From", "Sender", "Reply-To", "Return-Path")
                .flatMap(name -> header.addresses(name).stream())
                .filter(one -> one.address().contains("@"))
                .findFirst();
        return from.map(one -> new MailSender(one.address(), one.name(), Proof.of(header, one.address(), trusted)))
                .orElse(new MailSender("", "", false));
    }

    /** @param envelope to whom it was brought; null if that is not known */
    public MailThread thread(String envelope) {
        Header header = message.header();
        List<String> references = new ArrayList<>(header.ids("References"));
        Collections.reverse(references);
        Set<String> newestFirst = new LinkedHashSet<>(header.ids("In-Reply-To"));
        newestFirst.addAll(references);
        Stream<String> named = Stream.of("Delivered-To", "X-Original-To", "To", "Cc")
                .flatMap(name -> header.addresses(name).stream())
                .map(Header.Mailbox::address);
        return new MailThread(
                header.ids("Message-ID").stream().findFirst().orElse(""),
                newestFirst.stream().limit(MOST_REFERENCES).toList(),
                Stream.concat(Stream.ofNullable(envelope), named).distinct().toList());
    }

    /** Decoded, on one line; empty if it has none. */
    public String subject() {
        return Texts.upTo(LONGEST_SUBJECT, Texts.words(message.header().first("Subject")));
    }

    public MailKind kind() throws IOException {
        MailKind kind = Kinds.of(message);
        return kind == MailKind.BOUNCE && Bounces.isGood(message) ? MailKind.AUTO_REPLY : kind;
    }

    /** Null unless it is of that kind. */
    public MailBounce bounce() throws IOException {
        return kind() == MailKind.BOUNCE ? Bounces.of(message) : null;
    }

    /** @param left what is said below the text if not all of it is there */
    public MailBody body(String left) throws IOException {
        Folding.Folded folded = Folding.of(message.text());
        String dates = Invitation.of(message.parts()).stream().collect(Collectors.joining("\n"));
        String text = Stream.of(Texts.upTo(LONGEST_TEXT, folded.text()), dates, isWhole(folded) ? "" : left)
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining("\n\n"));
        MailHtml html = html().map(said -> said.and(dates).and(message.whole() ? "" : left))
                .orElse(null);
        return new MailBody(text, Texts.upTo(LONGEST_FOLDED, folded.folded()), html);
    }

    /** None if it says nothing that a page could show better than as text. */
    private Optional<MailHtml> html() {
        return Optional.ofNullable(message.html())
                .filter(html -> !html.isBlank())
                .map(HtmlFold::of)
                .filter(html -> !html.said().isBlank() && html.said().length() <= LONGEST_HTML)
                .map(html -> html.folded().length() <= LONGEST_HTML ? html : new MailHtml(html.said(), ""));
    }

    private boolean isWhole(Folding.Folded folded) {
        return message.whole() && Texts.upTo(LONGEST_TEXT, folded.text()).equals(folded.text());
    }

    /** In the place of a packet what is in it, as long as there is room for that; otherwise the packet. */
    public List<MailPart> parts() throws IOException {
        List<MailPart> all = new ArrayList<>();
        long left = message.bytesLeft();
        for (MailPart part : message.parts()) {
            List<MailPart> within = List.of();
            if (Tnef.isOne(part) && part.size() <= left) {
                left -= part.size();
                within = Tnef.unpack(part, file, FileTypes::of);
            }
            all.addAll(within.isEmpty() ? List.of(part) : within);
        }
        return all;
    }
}
