package org.linia.sla.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.linia.sla.PublicDays;
import org.linia.sla.SpecialDay;

/**
 * What public holidays are called in the language of whoever reads. Editions of calendars keep the English names; those are
 * found again among the library's own texts ({@code descriptions/holiday_descriptions}), to which we add our languages.
 */
@ApplicationScoped
public class HolidayNames {
    private static final String TEXTS = "descriptions.holiday_descriptions";
    private static final String SEVERAL = ", ";

    /** Where a language has no text, the machine's own one would be no help. */
    private static final Control ENGLISH_ELSE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Map<String, String> keys = keys();

    private static Map<String, String> keys() {
        ResourceBundle english = texts(Locale.ROOT);
        Map<String, String> keys = new HashMap<>();
        english.keySet().stream().sorted().forEach(key -> keys.putIfAbsent(english.getString(key), key));
        return keys;
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(TEXTS, language, ENGLISH_ELSE);
    }

    /** The same days, as they are called in that language. */
    PublicDays in(Locale language, PublicDays english) {
        ResourceBundle texts = texts(language);
        return new PublicDays(
                english.days().stream()
                        .map(day -> new SpecialDay(day.day(), name(day.name(), texts), day.hours()))
                        .toList(),
                english.until());
    }

    /** A day may be several holidays at once, and one of them may have a comma in its own name. */
    private String name(String english, ResourceBundle texts) {
        for (int end = english.length(); end > 0; end = english.lastIndexOf(SEVERAL, end - 1)) {
            String first = english.substring(0, end);
            if (keys.containsKey(first)) {
                return texts.getString(keys.get(first)) + others(english, end, texts);
            }
        }
        int unknown = english.indexOf(SEVERAL);
        return unknown < 0 ? english : english.substring(0, unknown) + others(english, unknown, texts);
    }

    private String others(String english, int end, ResourceBundle texts) {
        return end == english.length() ? "" : SEVERAL + name(english.substring(end + SEVERAL.length()), texts);
    }
}
