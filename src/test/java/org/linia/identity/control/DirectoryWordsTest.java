package org.linia.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linia.shared.json.Json;

/** What an account takes from a directory's words. */
class DirectoryWordsTest {

    @Test
    void theNameIsTheOneToBeDisplayedOrTheNextBest() {
        assertThat(words("{'displayName': ' Ana Pop ', 'name': {'formatted': 'Dr Ana Pop'}}")
                        .name("x"))
                .isEqualTo("Ana Pop");
        assertThat(words("{'name': {'formatted': 'Dr Ana Pop'}}").name("x")).isEqualTo("Dr Ana Pop");
        assertThat(words("{'name': {'familyName': 'Pop', 'givenName': 'Ana'}}").name("x"))
                .isEqualTo("Ana Pop");
        assertThat(words("{'displayName': ' '}").name("ana")).isEqualTo("ana");
    }

    @Test
    void ofSeveralAddressesThePrimaryOneCounts() {
        assertThat(words(
                                "{'emails': [{'value': 'a@x'}, {'value': 'b@x', 'type': 'work'}, {'value': 'C@X', 'primary': true}]}")
                        .email())
                .isEqualTo("c@x");
        assertThat(words("{'emails': [{'value': 'a@x'}, {'value': 'b@x', 'type': 'Work'}]}")
                        .email())
                .isEqualTo("b@x");
        assertThat(words("{'phoneNumbers': [{'type': 'fax'}, {'value': '+40 1'}]}")
                        .phone())
                .isEqualTo("+40 1");
        assertThat(words("{}").email()).isNull();
    }

    @Test
    void languageAndZoneAreTakenWhereWeHaveThem() {
        assertThat(words("{'preferredLanguage': 'ro-RO'}").language()).contains("ro");
        assertThat(words("{'locale': 'pl_PL'}").language()).contains("pl");
        assertThat(words("{'preferredLanguage': 'fr'}").language()).isEmpty();
        assertThat(words("{'timezone': 'Europe/Bucharest'}").zone()).contains(ZoneId.of("Europe/Bucharest"));
        assertThat(words("{'timezone': 'GTB Standard Time'}").zone()).isEmpty();
    }

    @Test
    void whatNoDirectorySaidIsSaidAsItWouldBe() {
        DirectoryWords own = new DirectoryWords(DirectoryWords.of("Ana", "a@x", null, Map.of("timezone", "UTC")));

        assertThat(own.name("x")).isEqualTo("Ana");
        assertThat(own.email()).isEqualTo("a@x");
        assertThat(own.phone()).isNull();
    }

    private static DirectoryWords words(String json) {
        return new DirectoryWords(Json.object(json.replace('\'', '"')));
    }
}
