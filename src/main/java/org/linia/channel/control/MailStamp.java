package org.linia.channel.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what a message is known again that comes twice: its Message-ID, and the digest of what its writer wrote. What mail
 * servers on its way put before it does not count, so that the two copies of one that came by two ways are one; nor does
 * how its lines end. A message without an id of its own is known by all of it.
 *
 * @param messageId with its angle brackets; empty if it has none
 */
record MailStamp(String messageId, byte[] digest) {
    private static final Set<String> WRITERS_OWN = Set.of("from", "date", "subject", "message-id");
    private static final int MOST_OF_A_FIELD = 8_000;
    /** Bytes; no line of a message may be longer (RFC 5322, 2.1.1), and none that is can be looked up. */
    private static final int MOST_OF_AN_ID = 998;

    private static final Pattern ID = Pattern.compile("<[^<>\\s\\p{Cc}]{1,900}>");

    static MailStamp of(MailSpool spool) throws IOException {
        MessageDigest own = sha256();
        String id = "";
        try (InputStream in = spool.open()) {
            for (byte[] field = field(in); field.length > 0; field = field(in)) {
                String name = new String(field, StandardCharsets.ISO_8859_1).split(":", 2)[0].strip();
                if (WRITERS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    own.update(field);
                    own.update((byte) '\n');
                }
                if (id.isEmpty() && name.equalsIgnoreCase("message-id")) {
                    id = id(field);
                }
            }
            body(own, in);
        }
        return id.isEmpty() ? new MailStamp("", whole(spool)) : new MailStamp(id, own.digest());
    }

    /** The next one, unfolded; empty where the body begins. So much of it is read as is needed to tell it. */
    private static byte[] field(InputStream in) throws IOException {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                if (field.size() == 0 || !goesOn(in)) {
                    return field.toByteArray();
                }
            } else if (c != '\r' && field.size() < MOST_OF_A_FIELD) {
                field.write(c);
            }
        }
        return field.toByteArray();
    }

    private static boolean goesOn(InputStream in) throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next == ' ' || next == '\t';
    }

    private static String id(byte[] field) {
        Matcher found = ID.matcher(new String(field, StandardCharsets.UTF_8));
        String id = found.find() ? found.group() : "";
        return id.getBytes(StandardCharsets.UTF_8).length > MOST_OF_AN_ID ? "" : id;
    }

    private static void body(MessageDigest digest, InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            int kept = 0;
            for (int i = 0; i < n; i++) {
                if (buffer[i] != '\r') {
                    buffer[kept++] = buffer[i];
                }
            }
            digest.update(buffer, 0, kept);
        }
    }

    private static byte[] whole(MailSpool spool) throws IOException {
        MessageDigest all = sha256();
        try (InputStream in = spool.open()) {
            body(all, in);
        }
        return all.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
