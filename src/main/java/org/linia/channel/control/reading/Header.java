package org.linia.channel.control.reading;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.util.MimeParameterMapping;

/** The fields of a message or a part, in their order. So many are remembered, and so much of each. */
public final class Header {
    private static final int MOST_FIELDS = 1_000;
    private static final int MOST_OF_A_NAME = 100;
    private static final int MOST_OF_A_FIELD = 32_000;
    private static final int MOST_OF_PARAMETERS = 4_000;
    private static final int MOST_ADDRESSES = 500;
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^\\s=;\"]+)\\s*=\\s*(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"?|[^;\"]*+)");
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,900}>");

    private final Map<String, List<String>> fields = new HashMap<>();
    private int count;

    /** A name and an address in small letters. */
    public record Mailbox(String name, String address) {}

    /** @param field as it came, folded or not */
    void add(byte[] field) {
        int length = Math.min(field.length, MOST_OF_A_FIELD);
        int colon = 0;
        while (colon < length && field[colon] != ':') {
            colon++;
        }
        if (colon == length || colon > MOST_OF_A_NAME || count++ >= MOST_FIELDS) {
            return;
        }
        String name =
                Texts.header(java.util.Arrays.copyOf(field, colon)).strip().toLowerCase(Locale.ROOT);
        String value = Texts.line(Texts.header(java.util.Arrays.copyOfRange(field, colon + 1, length)));
        fields.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
    }

    /** On one line, not decoded; empty if there is none. */
    public String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** On one line each, not decoded, from the top. */
    public List<String> all(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    public boolean has(String name) {
        return fields.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** What stands before the parameters, in small letters. */
    public String value(String name) {
        return first(name).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Decoded (RFC 2231, and RFC 2047 where mailers use it against the rules), by names in small letters. */
    public Map<String, String> parameters(String name) {
        MimeParameterMapping mapping = new MimeParameterMapping();
        Map<String, String> plain = new LinkedHashMap<>();
        Matcher found = PARAMETER.matcher(Texts.upTo(MOST_OF_PARAMETERS, first(name)));
        while (found.find() && plain.size() < MOST_OF_A_NAME) {
            String key = found.group(1).toLowerCase(Locale.ROOT);
            String value = bare(found.group(2));
            if (plain.putIfAbsent(key, value) == null) {
                mapping.addParameter(key, value);
            }
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String key : plain.keySet()) {
            String base = key.split("\\*", 2)[0];
            String value = mapping.get(base);
            parameters.putIfAbsent(base, Texts.words(value == null ? plain.get(key) : value));
        }
        return parameters;
    }

    private static String bare(String value) {
        String stripped = value.strip();
        return stripped.startsWith("\"") ? stripped.replaceAll("^\"|\"$", "").replaceAll("\\\\(.)", "$1") : stripped;
    }

    /** Those that can be read, each once. */
    public List<Mailbox> addresses(String name) {
        return all(name).stream()
                .flatMap(Header::parsed)
                .distinct()
                .limit(MOST_ADDRESSES)
                .toList();
    }

    private static Stream<Mailbox> parsed(String field) {
        try {
            return Stream.of(InternetAddress.parseHeader(field, false)).map(Header::mailbox);
        } catch (AddressException broken) {
            Matcher found = Pattern.compile("[^\\s<>,;:\"()@]{1,64}@[^\\s<>,;:\"()@]{1,255}")
                    .matcher(field);
            return found.results()
                    .map(one -> new Mailbox("", Texts.line(one.group()).toLowerCase(Locale.ROOT)));
        }
    }

    private static Mailbox mailbox(InternetAddress address) {
        String name = address.getPersonal() == null ? "" : address.getPersonal();
        String bare = address.getAddress() == null ? "" : address.getAddress();
        return new Mailbox(Texts.upTo(200, Texts.words(name)), Texts.line(bare).toLowerCase(Locale.ROOT));
    }

    /** Message-IDs with their angle brackets, in their order. */
    public List<String> ids(String name) {
        return all(name).stream()
                .flatMap(field -> ID.matcher(field).results())
                .map(id -> id.group())
                .limit(MOST_ADDRESSES)
                .toList();
    }
}
