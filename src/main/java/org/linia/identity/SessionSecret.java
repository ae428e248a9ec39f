package org.linia.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a browser shows instead of a password, in its cookie. */
public record SessionSecret(String value) {
    public static final String COOKIE = "linia-session";

    /** @param header the value of a Cookie header, or null */
    public static Optional<SessionSecret> in(String header) {
        return header == null
                ? Optional.empty()
                : Arrays.stream(header.split(";"))
                        .map(String::strip)
                        .filter(cookie -> cookie.startsWith(COOKIE + "="))
                        .map(cookie -> new SessionSecret(cookie.substring(COOKIE.length() + 1)))
                        .findFirst();
    }

    @Override
    public String toString() {
        return "SessionSecret";
    }
}
