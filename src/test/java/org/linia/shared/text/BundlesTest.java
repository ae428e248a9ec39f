package org.linia.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every bundle is complete in every language, keys say whose they are, and every pattern can be read. */
class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/i18n");

    @Test
    void everyLanguageHasEveryText() throws IOException {
        for (String module : modules()) {
            for (Locale language : Viewer.SPOKEN) {
                assertEquals(
                        new TreeSet<>(texts(module, "en").keySet()),
                        new TreeSet<>(texts(module, language.getLanguage()).keySet()),
                        module + " in " + language);
            }
        }
    }

    @Test
    void everyLanguageTakesTheSameArguments() throws IOException {
        for (String module : modules()) {
            for (Locale language : Viewer.SPOKEN) {
                TreeMap<String, String> translated = texts(module, language.getLanguage());
                texts(module, "en")
                        .forEach((key, text) -> assertEquals(
                                arguments(text, Locale.ENGLISH),
                                arguments(translated.getOrDefault(key, ""), language),
                                key + " in " + language));
            }
        }
    }

    @Test
    void everyKeyBeginsWithItsModule() throws IOException {
        for (String module : modules()) {
            String prefix = module.equals("faces") ? "jakarta.faces." : module + ".";
            texts(module, "en").forEach((key, text) -> {
                assertTrue(key.startsWith(prefix), key + " in " + module);
                assertFalse(text.isBlank(), key + " is empty");
            });
        }
    }

    private static TreeSet<String> arguments(String text, Locale language) {
        return new TreeSet<>(new MessageFormat(text, language).getArgumentNames());
    }

    private static List<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("_.*", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static TreeMap<String, String> texts(String module, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(
                FOLDER.resolve(module + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        TreeMap<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}
