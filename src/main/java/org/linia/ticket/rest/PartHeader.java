package org.linia.ticket.rest;

import jakarta.ws.rs.core.EntityPart;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a part of a form is called, and its file. Read from the header itself (RFC 7578): names arrive in UTF-8, which
 * the container takes for other characters, or for other parts.
 */
record PartHeader(String name, String fileName) {
    private static final Pattern NAME = parameter("name");
    private static final Pattern FILE_NAME = parameter("filename");
    private static final Pattern ENCODED = Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]*)");

    private static Pattern parameter(String name) {
        return Pattern.compile("(?i);\\s*" + name + "\\s*=\\s*(?:\"((?:\\\\[\"\\\\]|[^\"])*)\"|([^;\\s]*))");
    }

    static PartHeader of(EntityPart part) {
        String header = part.getHeaders().getFirst("Content-Disposition");
        return parse(header == null ? "" : header);
    }

    static PartHeader parse(String header) {
        String text = asUtf8(header);
        Matcher encoded = ENCODED.matcher(text);
        return new PartHeader(value(NAME, text), encoded.find() ? decoded(encoded.group(1)) : value(FILE_NAME, text));
    }

    private static String value(Pattern parameter, String header) {
        Matcher found = parameter.matcher(header);
        if (!found.find()) {
            return null;
        }
        // browsers write a quotation mark as %22, other programs put a backslash before it
        return found.group(1) == null
                ? found.group(2)
                : found.group(1).replace("\\\"", "\"").replace("\\\\", "\\").replace("%22", "\"");
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return encoded;
        }
    }

    /** Octets that were taken for Latin-1, as what they say in UTF-8 if they do. */
    private static String asUtf8(String header) {
        if (header.chars().anyMatch(c -> c > 0xff)) {
            return header;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException reallyLatin) {
            return header;
        }
    }
}
