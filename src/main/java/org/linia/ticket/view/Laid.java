package org.linia.ticket.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linia.channel.MailHtml;
import org.linia.ticket.AttachmentLine;

/**
 * What came by mail, as it was laid out, with the files that came with it.
 *
 * @param said HTML, which whoever shows it cleans; null if it came as text
 * @param folded likewise, what was quoted before and the signature; null if nothing
 * @param pictures of the files that may stand in it: their addresses, by their ids
 * @param files those that stand beside it
 */
public record Laid(String said, String folded, Map<String, String> pictures, List<AttachmentLine> files) {

    /** @param html null: it came as text */
    static Laid of(MailHtml html, List<AttachmentLine> files) {
        if (html == null) {
            return new Laid(null, null, Map.of(), files);
        }
        Map<String, String> pictures = new HashMap<>();
        files.stream()
                .filter(file -> file.isPicture() && isNamed(html, file))
                .forEach(file -> pictures.put(file.id().toString(), "/files/" + file.id() + "?inline"));
        return new Laid(
                html.said(),
                html.folded().isEmpty() ? null : html.folded(),
                pictures,
                files.stream()
                        .filter(file -> !pictures.containsKey(file.id().toString()))
                        .toList());
    }

    private static boolean isNamed(MailHtml html, AttachmentLine file) {
        String name = "cid:" + file.id();
        return html.said().contains(name) || html.folded().contains(name);
    }
}
