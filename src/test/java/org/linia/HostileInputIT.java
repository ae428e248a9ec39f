package org.linia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linia.Api.Answer;

/** What nobody should send, sent to everything that takes a body: refused by a problem document, each time. */
@BlackBox
class HostileInputIT {
    private static final int DEEP = 100_000;
    /** Twice of what is taken. */
    private static final int LARGE = 4 * 1024 * 1024;

    private static final int HUGE = 100 * 1024 * 1024;

    private final Api operator = Api.as("operator");
    private final String ticket = "/tickets/" + operator.open("Under attack");

    private final List<String> posts = List.of(
            "/tickets",
            ticket + "/messages",
            ticket + "/assign",
            ticket + "/start",
            ticket + "/wait",
            ticket + "/escalate",
            ticket + "/resolve",
            ticket + "/confirm",
            ticket + "/reopen",
            ticket + "/cancel",
            "/auth/token");

    private static Map<String, byte[]> bodies() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("malformed", utf8("{\"title\": "));
        bodies.put("two values", utf8("{} {}"));
        bodies.put("an array", utf8("[]"));
        bodies.put("a text", utf8("\"x\""));
        bodies.put("blanks", utf8("   "));
        bodies.put("unknown member", utf8("{\"nonsense\": 1}"));
        bodies.put("a member twice", utf8("{\"title\": \"a\", \"title\": \"b\"}"));
        bodies.put("nested deep", utf8("{\"facts\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}"));
        bodies.put("objects nested deep", utf8("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)));
        bodies.put("huge number", utf8("{\"facts\": {\"n\": 1e999999999}}"));
        bodies.put("number beyond any exponent", utf8("{\"facts\": {\"n\": 1e99999999999999}}"));
        bodies.put("long number", utf8("{\"affectedUsers\": " + "9".repeat(100_000) + "}"));
        bodies.put("invalid UTF-8", new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
        bodies.put("UTF-16", "{\"title\": \"x\"}".getBytes(StandardCharsets.UTF_16));
        for (String member : List.of("title", "body", "reason", "solution", "assignee", "username")) {
            bodies.put("NUL in " + member, utf8("{\"%s\": \"a\\u0000b\"}".formatted(member)));
            bodies.put("half a pair in " + member, utf8("{\"%s\": \"a\\ud800b\"}".formatted(member)));
            bodies.put("too long " + member, utf8("{\"%s\": \"%s\"}".formatted(member, "x".repeat(100_001))));
            bodies.put("number as " + member, utf8("{\"%s\": 1}".formatted(member)));
        }
        return bodies;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> everyPostRefusesWhatItCannotRead() {
        Map<String, byte[]> bodies = bodies();
        return posts.stream().flatMap(path -> bodies.entrySet().stream()
                .map(body -> dynamicTest(body.getKey() + " to " + path, () -> {
                    Answer answer = send("POST", path, BodyPublishers.ofByteArray(body.getValue()));
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.isProblem()).isTrue();
                    assertThat(answer.violations()).isNotEmpty();
                })));
    }

    @TestFactory
    Stream<DynamicTest> aPatchRefusesTheSame() {
        return bodies().entrySet().stream()
                .map(body -> dynamicTest(body.getKey(), () -> {
                    Answer answer = send("PATCH", ticket, BodyPublishers.ofByteArray(body.getValue()));
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.isProblem()).isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPostRefusesWhatIsTooLarge() {
        return posts.stream().map(path -> dynamicTest(path, () -> refusesUnread(path, LARGE, 413)));
    }

    /** From people, from strangers, and where nobody reads it. */
    @TestFactory
    Stream<DynamicTest> aHundredMegabytesAreRefusedUnread() {
        return Stream.of("/tickets", "/auth/token", "/nowhere")
                .map(path -> dynamicTest(path, () -> refusesUnread(path, HUGE, path.equals("/nowhere") ? 404 : 413)));
    }

    private void refusesUnread(String path, int bytes, int status) {
        Answer answer = send("POST", path, BodyPublishers.ofInputStream(() -> body(bytes)));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isProblem()).isTrue();
    }

    private static InputStream body(int bytes) {
        return new SequenceInputStream(new ByteArrayInputStream(utf8("{\"title\": \"")), new InputStream() {
            private int left = bytes;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                int count = Math.min(most, left);
                Arrays.fill(into, from, from + count, (byte) 'a');
                left -= count;
                return count == 0 ? -1 : count;
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> anotherContentTypeIsRefused() {
        return posts.stream().flatMap(path -> Stream.of(
                        "text/plain", "application/xml", "multipart/form-data; boundary=x", "nonsense")
                .map(type -> dynamicTest(type + " to " + path, () -> {
                    Answer answer = operator.send(
                            "POST", path, BodyPublishers.ofString("{}"), "Content-Type", type, "If-Match", "\"1\"");
                    assertThat(answer.status()).isIn(400, 415);
                    assertThat(answer.isProblem()).isTrue();
                })));
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        for (String path : List.of(
                "/nowhere",
                "/tickets/abc",
                "/tickets/-1",
                "/tickets/1/nowhere",
                "/tickets/" + "9".repeat(30),
                "/tickets/999999999",
                "/me/me")) {
            Answer answer = operator.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.isProblem()).as(path).isTrue();
        }
        assertThat(operator.send("DELETE", ticket, BodyPublishers.noBody()).status())
                .isEqualTo(405);
        assertThat(operator.get("/me", "Accept", "text/html").status()).isEqualTo(406);
        assertThat(operator.get("/../v2/me").isProblem()).isTrue();
    }

    private Answer send(String method, String path, BodyPublisher body) {
        return operator.send(method, path, body, "Content-Type", "application/json", "If-Match", "\"1\"");
    }
}
