package org.linia.shared.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The text files, read once each. The part of a key before its first dot names the module and so the file. A language falls
 * back to English; a key that nobody has is shown as it is and logged once, so that a page never fails for want of a word.
 */
final class Bundles {

    private static final Logger LOG = System.getLogger(Bundles.class.getName());

    private final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    String text(Locale locale, String key) {
        int dot = key.indexOf('.');
        String module = dot < 0 ? key : key.substring(0, dot);
        String text = file(module, locale.getLanguage()).get(key);
        if (text == null) {
            text = file(module, Locale.ENGLISH.getLanguage()).get(key);
            if (missing.add(locale + " " + key)) {
                LOG.log(Level.WARNING, "No text {0} in {1}", key, locale);
            }
        }
        return text == null ? key : text;
    }

    private Map<String, String> file(String module, String language) {
        return files.computeIfAbsent(module + '_' + language, Bundles::read);
    }

    private static Map<String, String> read(String name) {
        try (InputStream in = Bundles.class.getResourceAsStream("/i18n/" + name + ".properties")) {
            if (in == null) {
                return Map.of();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new ConcurrentHashMap<>();
            properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the texts " + name, e);
        }
    }
}
