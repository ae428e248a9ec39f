package org.linia.channel;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What lets us into a mailbox, as it is typed in.
 *
 * @param password null: the one that it has, and likewise the others; empty: none any more
 */
public record MailboxSecrets(String password, String clientSecret, String refreshToken) {
    public static final MailboxSecrets AS_THEY_ARE = new MailboxSecrets(null, null, null);

    public boolean isAny() {
        return Stream.of(password, clientSecret, refreshToken).anyMatch(Objects::nonNull);
    }

    @Override
    public String toString() {
        return "MailboxSecrets";
    }
}
