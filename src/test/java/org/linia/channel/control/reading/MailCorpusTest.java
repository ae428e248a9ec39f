package org.linia.channel.control.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.james.mime4j.ExampleMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linia.channel.MailPart;

/** Whatever comes, it is read as far as it goes, nothing is thrown, and memory stays bounded. */
class MailCorpusTest {
    private PartFile file;

    @BeforeEach
    void begin() throws IOException {
        file = new PartFile();
    }

    @AfterEach
    void end() throws IOException {
        file.close();
    }

    /** The messages of Apache Mime4j's own tests: of each there is something to be read, unless it has nothing. */
    @TestFactory
    Stream<DynamicTest> messagesOfMime4j() throws Exception {
        List<String> empty = List.of(
                "malformedHeader-noheader",
                "malformedHeaderStartsBody-noheader",
                "hdr-fakeout",
                "multipartemptypart",
                "multipartnestedemptypartsnorfc822",
                "multipartnopart");
        File jar = new File(ExampleMail.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> names;
        try (JarFile messages = new JarFile(jar)) {
            names = messages.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".msg"))
                    .toList();
        }
        assertThat(names).hasSize(80);
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    try (InputStream in = ExampleMail.class.getResourceAsStream("/" + name)) {
                        ReadMessage read = Mails.read("mime4j/" + name, in, file);
                        Letterhead head = new Letterhead(read, file);
                        assertThat(head.body("(more)").text().length()
                                        + read.parts().size())
                                .as("text and files of " + name)
                                .matches(found -> found > 0 || empty.stream().anyMatch(name::contains));
                        assertThat(head.kind()).isNotNull();
                        assertThat(head.parts())
                                .allSatisfy(part ->
                                        assertThat(part.open().readAllBytes()).hasSize((int) part.size()));
                    }
                }));
    }

    @Test
    void tenThousandParts() {
        String parts = IntStream.range(0, 10_000)
                .mapToObj(i -> "--b\nContent-Disposition: attachment; filename=\"" + i + ".txt\"\n\n" + i + "\n")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();

        ReadMessage read = Mails.read("Content-Type: multipart/mixed; boundary=b\n\n" + parts + "--b--\n", file);

        assertThat(read.parts()).hasSize(Limits.USUAL.parts());
        assertThat(read.whole()).isFalse();
    }

    @Test
    void fiftyLevels() throws IOException {
        StringBuilder message = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            message.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
        }
        message.append("Content-Type: text/plain\n\nDeep down\n");
        for (int i = 49; i >= 0; i--) {
            message.append("--b" + i + "--\n");
        }

        ReadMessage read = Mails.read(message.toString(), file);

        assertThat(read.parts()).hasSize(1);
        assertThat(new String(read.parts().get(0).open().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Deep down");
    }

    @Test
    void thirtyMegabytesInBase64NeedNoMemory() throws IOException {
        byte[] line = Base64.getEncoder().encode(new byte[57]);
        byte[] lines = (new String(line, StandardCharsets.US_ASCII) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        int count = (30 << 20) / 57;
        InputStream body = new SequenceInputStream(Collections.enumeration(Collections.nCopies(count, lines).stream()
                .map(ByteArrayInputStream::new)
                .toList()));
        InputStream head = new ByteArrayInputStream(
                "Content-Type: application/zip; name=\"big.zip\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));

        ReadMessage read = Mails.read(new SequenceInputStream(head, body), file);

        MailPart part = read.parts().get(0);
        assertThat(part.size()).isEqualTo(57L * count);
        assertThat(part.name()).isEqualTo("big.zip");
    }

    @Test
    void aHeaderOfOneMegabyte() {
        ReadMessage read = Mails.read(
                "From: a@firma.example\nReferences: " + "<id@x>\n ".repeat(128 * 1024) + "\nX-Long: "
                        + "x".repeat(1 << 20) + "\nSubject: Still read\n\nHello\n",
                file);

        assertThat(read.header().first("Subject")).isEqualTo("Still read");
        assertThat(read.text()).isEqualTo("Hello\n");
    }

    @Test
    void millionsOfPartsThatAreNothing() {
        ReadMessage read =
                Mails.read("Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(200_000), file);

        assertThat(read.parts()).hasSizeLessThanOrEqualTo(Limits.USUAL.parts());
    }

    @Test
    void htmlThatNestsDeeper() {
        ReadMessage read = Mails.read("Content-Type: text/html\n\n" + "<div>".repeat(5_000) + "Deep", file);

        assertThat(read.text()).contains("Deep");
    }

    @Test
    void noiseIsNoTrouble() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(4_000)];
            random.nextBytes(noise);
            byte[] head = "Content-Type: multipart/mixed; boundary=\"\n\n--".getBytes(StandardCharsets.US_ASCII);
            byte[] both = new byte[head.length + noise.length];
            System.arraycopy(head, 0, both, 0, head.length);
            System.arraycopy(noise, 0, both, head.length, noise.length);

            assertThat(Mails.read(i % 2 == 0 ? noise : both, file).text()).doesNotContain("\u0000");
        }
    }
}
