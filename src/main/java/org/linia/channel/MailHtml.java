package org.linia.channel;

import java.util.Optional;
import java.util.function.Function;
import org.linia.shared.text.SafeHtml;

/**
 * What somebody wrote, in HTML: cleaned, so that it loads nothing from anywhere; inline images are named by {@code cid:}.
 *
 * @param said what is new; never empty
 * @param folded what was quoted before, and the signature; empty if nothing
 */
public record MailHtml(String said, String folded) {

    /** With words of ours below what is new. */
    public MailHtml and(String text) {
        return text.isBlank() ? this : new MailHtml(said + "\n" + SafeHtml.ofText(text), folded);
    }

    /** With words of ours above it. */
    public MailHtml under(String text) {
        return new MailHtml(SafeHtml.ofText(text) + "\n" + said, folded);
    }

    /** With other names for its images. */
    public MailHtml named(Function<String, Optional<String>> names) {
        return new MailHtml(SafeHtml.named(said, names), SafeHtml.named(folded, names));
    }
}
