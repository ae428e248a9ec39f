package org.linia.channel.control.reading;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Bytes of messages as text, whatever they say about themselves. */
final class Texts {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int ENOUGH_TO_TELL = 64 * 1024;
    private static final Pattern NEVER_TEXT =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\x{D800}-\\x{DFFF}]|\\x{FFFE}|\\x{FFFF}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+");

    /** As what they are meant that say less. */
    private static final Map<String, String> MEANT = Map.of(
            "us-ascii",
            "",
            "ascii",
            "",
            "ansi",
            "windows-1252",
            "iso-8859-1",
            "windows-1252",
            "latin1",
            "windows-1252",
            "ks_c_5601-1987",
            "x-windows-949",
            "gb2312",
            "GB18030",
            "gbk",
            "GB18030",
            "unicode-1-1-utf-7",
            "UTF-7");

    private Texts() {}

    /** @param charset as the part says; null if it does not */
    static String of(byte[] bytes, String charset) {
        Optional<Charset> named = charset(charset);
        String text = named.isPresent() && !named.get().equals(StandardCharsets.UTF_8)
                ? new String(bytes, named.get())
                : utf8(bytes).orElseGet(() -> new String(bytes, likely(bytes)));
        return clean(text);
    }

    /** Without what is no text in any language, and with single line feeds at the ends of lines. */
    static String clean(String text) {
        return NEVER_TEXT
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
    }

    /** On one line. */
    static String line(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    /** A header as it is meant: unfolded, with its encoded words decoded (RFC 2047). */
    static String header(byte[] bytes) {
        return utf8(bytes).orElseGet(() -> new String(bytes, WESTERN));
    }

    static String words(String header) {
        try {
            return line(DecoderUtil.decodeEncodedWords(
                    line(header).replaceAll("\\?=\\s+=\\?", "?==?"), DecodeMonitor.SILENT, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notThat) {
            return line(header);
        }
    }

    /** At most so many code points. */
    static String upTo(int most, String text) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static Charset likely(byte[] bytes) {
        byte[] some = bytes.length <= ENOUGH_TO_TELL ? bytes : java.util.Arrays.copyOf(bytes, ENOUGH_TO_TELL);
        CharsetMatch match = new CharsetDetector().setText(some).detect();
        return match == null ? WESTERN : charset(match.getName()).orElse(WESTERN);
    }

    private static Optional<Charset> charset(String name) {
        if (name == null) {
            return Optional.empty();
        }
        String bare = name.strip().replaceAll("^[\"']|[\"']$", "").toLowerCase(Locale.ROOT);
        String meant = MEANT.getOrDefault(bare, bare);
        try {
            return meant.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(meant));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
