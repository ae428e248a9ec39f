package org.linia.shared.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linia.shared.problem.Unavailable;

class SealsTest {
    @TempDir
    private Path data;

    @Test
    void whatIsSealedOpensForItsPurposeAloneAndAlsoAfterARestart() {
        byte[] sealed = seals(Map.of()).seal("тайна 密", "provider:a");

        assertThat(seals(Map.of()).open(sealed, "provider:a")).isEqualTo("тайна 密");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("тайна");
        assertThatThrownBy(() -> seals(Map.of()).open(sealed, "provider:b")).isInstanceOf(Unavailable.class);
        assertThat(seals(Map.of()).seal("тайна 密", "provider:a")).isNotEqualTo(sealed);
    }

    @Test
    void theConfiguredKeyWins() {
        byte[] sealed = seals(key('a')).seal("x", "p");

        assertThat(seals(key('a')).open(sealed, "p")).isEqualTo("x");
        assertThatThrownBy(() -> seals(key('b')).open(sealed, "p")).isInstanceOf(Unavailable.class);
        assertThat(data.resolve("keys")).doesNotExist();
    }

    @Test
    void aMarkIsTheSameEachTimeAndAnotherForAnotherTextPurposeOrHouse() {
        String mark = seals(key('a')).mark("1042.a7", "mail.reply");

        assertThat(mark).matches("[a-v0-9]{16}");
        assertThat(seals(key('a')).mark("1042.a7", "mail.reply")).isEqualTo(mark);
        assertThat(seals(key('a')).mark("1043.a7", "mail.reply")).isNotEqualTo(mark);
        assertThat(seals(key('a')).mark("1042.a7", "mail.else")).isNotEqualTo(mark);
        assertThat(seals(key('b')).mark("1042.a7", "mail.reply")).isNotEqualTo(mark);
    }

    @Test
    void nobodyElseOnTheMachineReadsTheKey() throws Exception {
        seals(Map.of()).seal("x", "p");

        assertThat(Files.getPosixFilePermissions(data.resolve("keys/secret.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(data.resolve("keys"))) {
            assertThat(files).hasSize(1);
        }
    }

    private static Map<String, String> key(char letter) {
        byte[] bytes = String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII);
        return Map.of("linia.secret.key", Base64.getEncoder().encodeToString(bytes));
    }

    private Seals seals(Map<String, String> settings) {
        return new Seals(new Settings(data, settings));
    }

    /** A configuration of so few settings. */
    private record Settings(Path data, Map<String, String> settings) implements Config {
        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            String value = name.equals("linia.data.dir") ? data.toString() : settings.get(name);
            return Optional.ofNullable(value).map(type::cast);
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return settings.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
