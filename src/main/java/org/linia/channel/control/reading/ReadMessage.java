package org.linia.channel.control.reading;

import java.util.List;
import org.linia.channel.MailPart;

/**
 * A message, taken apart.
 *
 * @param type of the whole, such as {@code multipart/report}, in small letters
 * @param text all of it, with what is quoted
 * @param html all of it, cleaned; null if it came without
 * @param whole whether everything that it says is here; otherwise the rest is in the original
 * @param bytesLeft how many bytes more its files may have, if something is unpacked
 */
public record ReadMessage(
        Header header, String type, String text, String html, List<MailPart> parts, boolean whole, long bytesLeft) {
    public ReadMessage {
        parts = List.copyOf(parts);
    }
}
