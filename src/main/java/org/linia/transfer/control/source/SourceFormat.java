package org.linia.transfer.control.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the text of a source is written.
 *
 * @param charset used when the file has no byte order mark
 */
public record SourceFormat(char delimiter, char quote, Charset charset) {
    public static final SourceFormat COMMON = new SourceFormat(',', '"', StandardCharsets.UTF_8);
}
