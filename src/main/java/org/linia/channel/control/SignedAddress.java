package org.linia.channel.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linia.channel.AnswersTo;

/**
 * How an address is made that only its recipient can answer to (RFC 5233, subaddressing). All of it is in small letters,
 * since servers may make them so.
 */
final class SignedAddress {
    /** Of a local part (RFC 5321, 4.5.3.1.1). */
    private static final int LONGEST = 64;

    private static final Pattern TAG = Pattern.compile("(\\d{1,18})\\.([as]\\d{1,18})\\.([a-v0-9]{16})");

    private SignedAddress() {}

    /**
     * @param mailbox in which answers are read
     * @param mark makes the mark of a text
     * @return the mailbox itself if there is no room for more in it
     */
    static String of(String mailbox, long number, String recipient, UnaryOperator<String> mark) {
        int at = mailbox.lastIndexOf('@');
        String local =
                mailbox.substring(0, at) + "+" + number + "." + recipient + "." + mark.apply(signed(number, recipient));
        return local.length() > LONGEST ? mailbox : local + mailbox.substring(at);
    }

    /** Nothing if it is none of the kind at all. */
    static Optional<AnswersTo> read(String address, UnaryOperator<String> mark) {
        String small = address.toLowerCase(Locale.ROOT);
        int at = small.lastIndexOf('@');
        int plus = at < 0 ? -1 : small.substring(0, at).lastIndexOf('+');
        if (plus < 0) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(small.substring(plus + 1, at));
        if (!tag.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(tag.group(1));
        boolean genuine = isSame(tag.group(3), mark.apply(signed(number, tag.group(2))));
        return Optional.of(new AnswersTo(number, tag.group(2), genuine));
    }

    private static String signed(long number, String recipient) {
        return number + "." + recipient;
    }

    /** In the same time, wherever they differ. */
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
