package org.linia.channel.control.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.channel.MailPart;
import org.linia.channel.MailThread;

/** Texts, names, files, kinds and proofs, as mail programs write them. */
class MailReadingTest {
    private PartFile file;

    @BeforeEach
    void begin() throws IOException {
        file = new PartFile();
    }

    @AfterEach
    void end() throws IOException {
        file.close();
    }

    @ParameterizedTest
    @CsvSource({
        "8bit,Grüße – țară", "quoted-printable,Gr=C3=BC=C3=9Fe =E2=80=93 =C8=9Bar=C4=83",
        "base64,R3LDvMOfZSDigJMgyJthcsSD", "x-unheard-of,Grüße – țară"
    })
    void everyTransferEncoding(String encoding, String body) {
        ReadMessage read = Mails.read(
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: " + encoding + "\n\n" + body
                        + "\n",
                file);

        assertThat(read.text().strip()).isEqualTo("Grüße – țară");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1250", "iso-8859-16", "koi8-r", "GB18030", "utf-16"})
    void everyCharset(String charset) {
        if (!Charset.isSupported(charset)) {
            return;
        }
        String said = charset.equals("koi8-r") ? "Принтер" : charset.startsWith("GB") ? "打印机" : "Imprimanta";
        byte[] head = ("Content-Type: text/plain; charset=" + charset + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] body = said.getBytes(Charset.forName(charset));
        byte[] both = new byte[head.length + body.length];
        System.arraycopy(head, 0, both, 0, head.length);
        System.arraycopy(body, 0, both, head.length, body.length);

        assertThat(Mails.read(both, file).text().strip()).isEqualTo(said);
    }

    @Test
    void wrongAndMissingCharsetsAndNulBytes() {
        assertThat(Mails.read("Content-Type: text/plain; charset=klingon\n\nȚară\n", file)
                        .text())
                .isEqualTo("Țară\n");
        assertThat(Mails.read("Subject: x\n\nA\u0000B\u0007C\n", file).text()).isEqualTo("ABC\n");
        assertThat(Mails.read("Subject: =?utf-8?Q?Gr=C3=BC?=\n =?utf-8?Q?=C3=9Fe?= aus =?x-no?Q?K=C3=B6ln?=\n\n", file)
                        .header()
                        .first("Subject"))
                .isNotEmpty();
    }

    @Test
    void namesOfSubjectsAndFilesAsTheyAreMeant() throws IOException {
        ReadMessage read = Mails.read("""
                Subject: =?utf-8?Q?Gr=C3=BC?= =?utf-8?B?w59l?=
                From: =?iso-8859-2?Q?Ion_=DEuca?= <Ion.Tuca@Firma.Example>
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: application/pdf; name="=?utf-8?Q?Fi=C8=99ier.pdf?="
                Content-Disposition: attachment

                1
                --b
                Content-Disposition: attachment; filename*0*=utf-8''%D0%9E%D1%82; filename*1*=%D1%87%D0%B5%D1%82; filename*2=".txt"

                2
                --b
                Content-Disposition: attachment; filename="..\\\\..\\\\evil\\r\\n.exe"

                3
                --b--
                """, file);
        Letterhead head = new Letterhead(read, file);

        assertThat(head.subject()).isEqualTo("Grüße");
        assertThat(head.sender(Set.of()).name()).isEqualTo("Ion Ţuca");
        assertThat(head.sender(Set.of()).address()).isEqualTo("ion.tuca@firma.example");
        assertThat(read.parts()).extracting(MailPart::name).startsWith("Fișier.pdf", "Отчет.txt");
        assertThat(read.parts().get(2).name()).doesNotContain("\r", "\n");
    }

    @Test
    void imagesStayInPlaceAndNothingIsLoaded() {
        ReadMessage read = Mails.read("""
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain

                See the picture
                --a
                Content-Type: text/html

                <style>p{background:url(http://spy)}</style><p onclick="x()">See <b>the</b> picture</p>
                <img src="cid:one@x" alt="Shot"><img src="https://spy.example/pixel.gif">
                <a href="javascript:alert(1)">a</a> <a href="https://firma.example/">b</a><script>x()</script><iframe src="//x"></iframe>
                <form action="https://x"><input name="y"></form><svg onload="x()"></svg>
                --a--
                --r
                Content-Type: image/png
                Content-ID: <one@x>
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --r--
                """, file);

        assertThat(read.text().strip()).isEqualTo("See the picture");
        assertThat(read.html())
                .contains("<b>the</b>", "cid:one@x", "href=\"https://firma.example/\"", "noopener")
                .doesNotContain("script", "onclick", "spy", "iframe", "form", "input", "style", "svg");
        assertThat(read.parts()).singleElement().extracting(MailPart::contentId).isEqualTo("one@x");
    }

    @Test
    void htmlAloneIsReadAsText() throws IOException {
        ReadMessage read = Mails.read(
                "Content-Type: text/html; charset=utf-8\n\n<p>The printer<br>is on fire</p><ul><li>One</li><li>Two</li></ul>"
                        + "<div class=gmail_quote>On Mon, 2 Mar 2026 at 10:00, Desk &lt;desk@x.example&gt; wrote:<blockquote>"
                        + "<p>Which one?</p></blockquote></div>",
                file);

        assertThat(new Letterhead(read, file).body("").text()).isEqualTo("The printer\nis on fire\n- One\n- Two");
        assertThat(new Letterhead(read, file).body("").folded()).contains("> Which one?");
    }

    @Test
    void anInvitationSaysWhatAndWhen() throws IOException {
        ReadMessage read = Mails.read("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/calendar; method=REQUEST

                BEGIN:VCALENDAR
                BEGIN:VEVENT
                SUMMARY:Change of the
                  printer\\, at last
                DTSTART;TZID="Europe/Bucharest":20260302T100000
                DTEND:20260302T090000Z
                LOCATION:Room 4
                END:VEVENT
                END:VCALENDAR
                --b--
                """, file);

        assertThat(new Letterhead(read, file).body("").text())
                .isEqualTo(
                        "Change of the printer, at last, 2026-03-02 10:00 Europe/Bucharest – 2026-03-02 09:00 UTC, Room 4");
        assertThat(read.parts()).hasSize(1);
    }

    @Test
    void whatOutlookPacksIsUnpackedAndABrokenPacketIsKept() throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0});
        packet.write(attribute(0x00069002, new byte[14]));
        packet.write(attribute(0x00018010, "Plan.pdf\0".getBytes(StandardCharsets.US_ASCII)));
        packet.write(attribute(0x0006800F, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        byte[] cut = Arrays.copyOf(packet.toByteArray(), packet.size() - 4);

        List<MailPart> unpacked = new Letterhead(packed(packet.toByteArray()), file).parts();

        assertThat(unpacked).extracting(MailPart::name).containsExactly("Plan.pdf");
        assertThat(unpacked).extracting(MailPart::type).containsExactly("application/pdf");
        assertThat(new String(unpacked.get(0).open().readAllBytes(), StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-1.7");
        assertThat(new Letterhead(packed("no packet".getBytes(StandardCharsets.US_ASCII)), file).parts())
                .extracting(MailPart::name)
                .containsExactly("winmail.dat");
        assertThat(new Letterhead(packed(cut), file).parts())
                .extracting(MailPart::name)
                .containsExactly("winmail.dat");
    }

    @Test
    void aPacketStaysOneFileWhereItSaysMoreThanThereIsOrThereIsNoRoomForWhatIsInIt() throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0});
        packet.write(attribute(0x0006800F, new byte[20_000]));
        byte[] whole = packet.toByteArray();
        byte[] huge = whole.clone();
        ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(11, Integer.MAX_VALUE);
        for (int i = 1; i <= 200; i++) {
            packet.write(attribute(0x0006800F, new byte[] {1}));
        }

        assertThat(new Letterhead(packed(whole), file).parts())
                .extracting(MailPart::name, MailPart::size)
                .containsExactly(tuple("file-1.bin", 20_000L));
        assertThat(new Letterhead(packed(huge), file).parts())
                .extracting(MailPart::name, MailPart::size)
                .containsExactly(tuple("winmail.dat", (long) huge.length));
        assertThat(new Letterhead(packed(packet.toByteArray()), file).parts())
                .as("more files than anybody unpacks")
                .extracting(MailPart::name)
                .containsExactly("winmail.dat");
        assertThat(new Letterhead(packed(whole, 2 * whole.length - 1), file).parts())
                .extracting(MailPart::name, MailPart::size)
                .containsExactly(tuple("winmail.dat", (long) whole.length));
        assertThat(new Letterhead(packed(whole, 2 * whole.length), file).parts())
                .extracting(MailPart::name)
                .containsExactly("file-1.bin");
    }

    private ReadMessage packed(byte[] packet) throws IOException {
        return packed(packet, Limits.USUAL.bytes());
    }

    /** @param most bytes of all files */
    private ReadMessage packed(byte[] packet, long most) throws IOException {
        String message =
                "Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(packet);
        Limits usual = Limits.USUAL;
        Limits limits = new Limits(usual.depth(), usual.leaves(), usual.parts(), usual.text(), most, usual.time());
        return new MimeReader(limits, Clock.systemUTC(), file)
                .read(new ByteArrayInputStream(message.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] attribute(int name, byte[] value) {
        return ByteBuffer.allocate(11 + value.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 2)
                .putInt(name)
                .putInt(value.length)
                .put(value)
                .putShort((short) 0)
                .array();
    }

    @Test
    void whatItBelongsTo() {
        ReadMessage read = Mails.read(
                "Message-ID: <c@x>\nIn-Reply-To: <b@x>\nReferences: <a@x>\n <b@x>\nTo: Desk <Desk+1@x.example>\n"
                        + "Delivered-To: desk@x.example\n\n",
                file);
        MailThread thread = new Letterhead(read, file).thread("desk+env@x.example");

        assertThat(thread.messageId()).isEqualTo("<c@x>");
        assertThat(thread.references()).containsExactly("<b@x>", "<a@x>");
        assertThat(thread.recipients()).containsExactly("desk+env@x.example", "desk@x.example", "desk+1@x.example");
    }
}
