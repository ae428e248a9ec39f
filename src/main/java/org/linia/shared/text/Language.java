package org.linia.shared.text;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What the current person chose on their profile. Implemented above, where people are known; while nobody is signed in, or
 * nothing was chosen, it is empty and {@link Viewer} falls back to what the browser says.
 */
public interface Language {

    Optional<Locale> locale();

    Optional<ZoneId> zone();

    /** {@code light} or {@code dark}; anything else leaves it to the person's system. */
    Optional<String> theme();
}
