package org.linia.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** What a SAML provider says in the forms that it sends, and how somebody would forge it. */
final class SamlWords {
    private static final String SIGNATURE = "(?s)<(\\w+):Signature .*?</\\1:Signature>";
    private static final Pattern END = Pattern.compile("<saml:Conditions [^>]*NotOnOrAfter=\"([^\"]+)\"");

    private SamlWords() {}

    /** The word of the provider is taken as it was given, or not at all. */
    static Stream<Named<UnaryOperator<String>>> forgeries() {
        return Stream.of(
                Named.of("another person", said -> said.replace("kc-engineer", "kc-manager")),
                Named.of("no signature", said -> said.replaceAll(SIGNATURE, "")),
                Named.of("another audience", said -> said.replaceAll("Audience>[^<]+<", "Audience>http://x.example<")));
    }

    /** A forged assertion before the signed one, which goes along so that its signature holds. */
    static String wrapped(String said) {
        String signed = said.substring(said.indexOf("<saml:Assertion"), said.indexOf("</samlp:Response>"));
        String forged = signed.replaceAll(SIGNATURE, "")
                .replaceFirst(" ID=\"[^\"]+\"", " ID=\"_forged\"")
                .replace("kc-engineer", "kc-manager");
        return said.replace(signed, forged + signed);
    }

    /** Until when the assertion may be used. */
    static Instant end(String form) {
        Matcher end = END.matcher(response(form));
        assertThat(end.find()).isTrue();
        return Instant.parse(end.group(1));
    }

    /** The form with another response in it. */
    static String changed(String form, UnaryOperator<String> forgery) {
        String[] fields = form.split("&");
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].startsWith("SAMLResponse=")) {
                fields[i] = "SAMLResponse=" + encoded(forgery.apply(decoded(fields[i].substring(13))));
            }
        }
        return String.join("&", fields);
    }

    /** The response in the form. */
    static String response(String form) {
        AtomicReference<String> said = new AtomicReference<>();
        changed(form, response -> {
            said.set(response);
            return response;
        });
        return said.get();
    }

    private static String decoded(String field) {
        byte[] said = Base64.getMimeDecoder().decode(URLDecoder.decode(field, StandardCharsets.UTF_8));
        return new String(said, StandardCharsets.UTF_8);
    }

    private static String encoded(String said) {
        String base64 = Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8));
        return URLEncoder.encode(base64, StandardCharsets.UTF_8);
    }
}
