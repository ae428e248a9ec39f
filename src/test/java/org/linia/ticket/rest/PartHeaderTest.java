package org.linia.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PartHeaderTest {
    @Test
    void aBrowsersHeaderIsUnderstood() {
        assertThat(PartHeader.parse("form-data; name=\"file\"; filename=\"a %22b%22; name=x.png\""))
                .isEqualTo(new PartHeader("file", "a \"b\"; name=x.png"));
    }

    @Test
    void octetsOfAnotherAlphabetAreReadAsUtf8() {
        String header = "form-data; name=\"file\"; filename=\"poză 陈.png\"";
        String asLatin = new String(header.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(PartHeader.parse(asLatin)).isEqualTo(new PartHeader("file", "poză 陈.png"));
        assertThat(PartHeader.parse(header)).isEqualTo(new PartHeader("file", "poză 陈.png"));
    }

    @Test
    void theEncodedNameIsTheTrueOne() {
        assertThat(PartHeader.parse("form-data; name=file; filename=\"x\"; filename*=UTF-8''poz%C4%83+1.png"))
                .isEqualTo(new PartHeader("file", "poză+1.png"));
    }

    @Test
    void whatIsNotSaidIsNotKnown() {
        assertThat(PartHeader.parse("form-data")).isEqualTo(new PartHeader(null, null));
    }
}
