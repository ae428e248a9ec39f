package org.linia;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part.Type;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text there is, is there in every language, and every text that a page asks for is there. */
class TextRulesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern BUNDLE = Pattern.compile("(.+?)_([a-z]{2}(?:_[A-Z]{2})?)\\.properties");

    /** A key in {@code msg['…']}, {@code msg.of('…')} or {@code msg.word('…')}, and what follows its closing quote. */
    private static final Pattern USE = Pattern.compile("msg\\s*(\\[|\\.of\\(|\\.word\\()\\s*'([^']+)'\\s*(.)");

    private final Map<String, Map<String, Properties>> bundles = read();

    @Test
    void everyBundleHasEveryLanguage() {
        Set<String> languages = bundles.values().stream()
                .flatMap(bundle -> bundle.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(languages).contains("en", "ro");
        assertThat(bundles).allSatisfy((name, bundle) -> assertThat(bundle).containsOnlyKeys(languages));
    }

    @Test
    void everyKeyIsInEveryLanguage() {
        assertThat(bundles).allSatisfy((name, bundle) -> assertThat(bundle)
                .allSatisfy((language, texts) -> assertThat(texts.stringPropertyNames())
                        .containsExactlyInAnyOrderElementsOf(bundle.get("en").stringPropertyNames())));
    }

    @Test
    void everyTextTakesTheSameArgumentsInEveryLanguage() {
        assertThat(bundles).allSatisfy((name, bundle) -> assertThat(bundle)
                .allSatisfy((language, texts) -> texts.stringPropertyNames()
                        .forEach(key -> assertThat(arguments(texts.getProperty(key)))
                                .as("arguments of %s in %s", key, language)
                                .isEqualTo(arguments(bundle.get("en").getProperty(key, ""))))));
    }

    /** The part before the first dot is how a text finds its file; Faces looks for its own messages in faces. */
    @Test
    void everyKeyBeginsWithTheNameOfItsBundle() {
        assertThat(bundles).allSatisfy((name, bundle) -> assertThat(
                        bundle.get("en").stringPropertyNames())
                .allSatisfy(key -> assertThat(key).startsWith(name.equals("faces") ? "jakarta.faces." : name + ".")));
    }

    @Test
    void noTextIsEmpty() {
        assertThat(bundles)
                .allSatisfy((name, bundle) -> assertThat(bundle).allSatisfy((language, texts) -> assertThat(texts)
                        .allSatisfy((key, text) -> assertThat((String) text).isNotBlank())));
    }

    @Test
    void everyKeyThatAPageUsesExists() throws IOException {
        Set<String> known = bundles.values().stream()
                .flatMap(bundle -> bundle.get("en").stringPropertyNames().stream())
                .collect(Collectors.toSet());

        assertThat(uses())
                .isNotEmpty()
                .allSatisfy(use -> assertThat(known).as(use.toString()).anyMatch(use::isMetBy));
    }

    private static Map<String, Map<String, Properties>> read() {
        Map<String, Map<String, Properties>> bundles = new TreeMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                Matcher name = BUNDLE.matcher(file.getFileName().toString());
                assertThat(name.matches())
                        .as("%s is called <module>_<language>", file)
                        .isTrue();
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                bundles.computeIfAbsent(name.group(1), ignored -> new TreeMap<>())
                        .put(name.group(2), texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundles;
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int part = 0; part < pattern.countParts(); part++) {
            Type type = pattern.getPartType(part);
            if (type == Type.ARG_NUMBER || type == Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(part)));
            }
        }
        return names;
    }

    private static List<Use> uses() throws IOException {
        List<Use> uses = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(PAGES)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                USE.matcher(Files.readString(page))
                        .results()
                        .map(use -> new Use(page, use.group(2), use.group(1), use.group(3)))
                        .forEach(uses::add);
            }
        }
        return uses;
    }

    /** Whole keys end in {@code ]}, {@code ,} or {@code )}; all else begins a key that is put together. */
    private record Use(Path page, String text, String call, String follower) {

        boolean isMetBy(String key) {
            if (call.equals(".word(")) {
                return key.startsWith(text + ".");
            }
            return "],)".contains(follower) ? key.equals(text) : key.startsWith(text);
        }
    }
}
