package org.linia.shared.text;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** Names as parts of keys: Latin small letters, digits, single hyphens. */
public final class Slugs {
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    /** Made when the first name needs it: loading the rules takes a moment. */
    private static final class Latin {
        private static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    }

    private Slugs() {}

    /**
     * @param most characters
     * @param otherwise for a name without any letter or digit
     */
    public static String of(String name, int most, String otherwise) {
        boolean plain = name.chars().allMatch(c -> c < 128);
        String latin = plain ? lower(name) : Latin.LETTERS.transliterate(name);
        String slug = ENDS.matcher(OTHER.matcher(latin).replaceAll("-")).replaceAll("");
        String cut = slug.length() <= most
                ? slug
                : ENDS.matcher(slug.substring(0, most)).replaceAll("");
        return cut.isEmpty() ? otherwise : cut;
    }

    private static String lower(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }
}
