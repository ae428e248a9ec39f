package org.linia.ticket.rest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linia.ticket.AttachmentLine;

/**
 * How a stranger's file leaves the house: to be saved, not shown, unless it is a picture and was asked for as one; and
 * never as anything that runs, whatever it holds.
 */
public final class Delivery {
    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private Delivery() {}

    /** @param inline whether the reader wants to see it in place */
    public static Map<String, String> headers(AttachmentLine file, boolean inline) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", file.type());
        headers.put("Content-Length", Long.toString(file.size()));
        headers.put(
                "Content-Disposition", disposition(inline && file.isPicture() ? "inline" : "attachment", file.name()));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cache-Control", "private, no-cache");
        headers.put("ETag", tag(file));
        return headers;
    }

    public static String tag(AttachmentLine file) {
        return '"' + file.sha256() + '"';
    }

    /** RFC 6266: a plain name for all, and the true one, encoded as RFC 8187 says, for those who read it. */
    static String disposition(String kind, String name) {
        return kind + "; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String plain(String name) {
        return name.codePoints()
                .map(point -> point < ' ' || point > '~' || point == '"' || point == '\\' || point == '%' ? '_' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            boolean asItIs = octet > 0 && (Character.isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0);
            text.append(asItIs ? Character.toString(octet) : "%%%02X".formatted(octet & 0xff));
        }
        return text.toString();
    }
}
