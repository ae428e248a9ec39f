package org.linia.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.shared.json.Json;

/** Names go, and nothing else. */
class RedactionTest {
    private final Redaction redaction =
            new Redaction(List.of("Li Na", "li.na", "user", "li.na@firma.example"), "erased person 7");

    private String of(String data, boolean about) {
        return redaction.of(Json.object(data), about).toString();
    }

    @Test
    void whatThePersonIsCalledIsReplacedWhereverItStands() {
        assertThat(of("{\"members\":{\"old\":[\"Li Na\",\"Ana\"],\"new\":[\"ANA\",\"li.na\"]}}", false))
                .isEqualTo(
                        "{\"members\":{\"old\":[\"erased person 7\",\"Ana\"],\"new\":[\"ANA\",\"erased person 7\"]}}");
        assertThat(of("{\"granted\":\"Li Na (li.na), on Monday\"}", false))
                .isEqualTo("{\"granted\":\"erased person 7 (erased person 7), on Monday\"}");
        assertThat(of("{\"username\":\"LI.NA@firma.example\"}", false)).isEqualTo("{\"username\":\"erased person 7\"}");
    }

    @Test
    void whatOnlyLooksLikeItStays() {
        String data =
                "{\"roles\":[\"users\",\"a user of it\"],\"name\":\"Li Nash\",\"at\":1,\"on\":true,\"none\":null}";
        assertThat(of(data, false)).isEqualTo(data);
    }

    @Test
    void anEntryAboutThePersonLosesWhatTheyWereCalledBefore() {
        assertThat(of(
                        "{\"name\":{\"old\":\"Li Wu\",\"new\":\"Li Na\"},\"office\":{\"old\":null,\"new\":\"Sofia\"}}",
                        true))
                .isEqualTo("{\"name\":{\"old\":\"erased person 7\",\"new\":\"erased person 7\"},"
                        + "\"office\":{\"old\":null,\"new\":\"Sofia\"}}");
    }
}
