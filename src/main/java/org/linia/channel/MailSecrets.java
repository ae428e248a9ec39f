package org.linia.channel;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What lets us into a mail server, as it is typed in.
 *
 * @param password null: the one that it has, and likewise the others; empty: none any more
 */
public record MailSecrets(String password, String clientSecret, String refreshToken) {
    public static final MailSecrets AS_THEY_ARE = new MailSecrets(null, null, null);

    public boolean isAny() {
        return Stream.of(password, clientSecret, refreshToken).anyMatch(Objects::nonNull);
    }

    @Override
    public String toString() {
        return "MailSecrets";
    }
}
