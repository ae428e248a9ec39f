package org.linia.channel;

import java.util.List;

/**
 * A message that came in, as somebody reviews it.
 *
 * @param body null if it cannot be read
 * @param files names of those that came along
 * @param source the beginning of it as it came
 */
public record MailSheet(MailRow row, MailBody body, List<String> files, String source) {
    public MailSheet {
        files = List.copyOf(files);
    }
}
