package org.linia.shared.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who reads: language, time zone and theme of the current request. A choice made in this browser (cookies {@code language},
 * {@code theme}) wins over the profile, the profile over what the browser announces, and English is the last resort.
 */
@Named
@RequestScoped
public class Viewer {

    /** The languages that are complete, in the order of the language menu. */
    static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("ro"));

    private final Instance<Language> chosen;
    private final HttpServletRequest request;
    private Locale locale;
    private ZoneId zone;

    protected Viewer() {
        this(null, null);
    }

    @Inject
    public Viewer(Instance<Language> chosen, HttpServletRequest request) {
        this.chosen = chosen;
        this.request = request;
    }

    public Locale getLocale() {
        if (locale == null) {
            locale = cookie("language")
                    .map(Locale::forLanguageTag)
                    .flatMap(Viewer::spoken)
                    .or(() -> chosen.stream()
                            .flatMap(one -> one.locale().stream())
                            .findFirst()
                            .flatMap(Viewer::spoken))
                    .or(this::announced)
                    .orElse(Locale.ENGLISH);
        }
        return locale;
    }

    /** The language as BCP 47 tag, for the {@code lang} attribute. */
    public String getTag() {
        return getLocale().toLanguageTag();
    }

    public List<Locale> getLanguages() {
        return SPOKEN;
    }

    /** Beside English, in which everything is named first. */
    public List<String> getOthers() {
        return SPOKEN.stream()
                .map(Locale::getLanguage)
                .filter(language -> !language.equals("en"))
                .toList();
    }

    public ZoneId getZone() {
        if (zone == null) {
            zone = chosen.stream()
                    .flatMap(one -> one.zone().stream())
                    .findFirst()
                    .or(() -> cookie("zone").flatMap(Viewer::zone))
                    .orElse(ZoneOffset.UTC);
        }
        return zone;
    }

    /** {@code light}, {@code dark}, or null when the system decides. */
    public String getTheme() {
        return cookie("theme")
                .or(() -> chosen.stream().flatMap(one -> one.theme().stream()).findFirst())
                .filter(List.of("light", "dark")::contains)
                .orElse(null);
    }

    /** Whether the rail was folded to icons in this browser. */
    public boolean isNarrow() {
        return cookie("rail").filter("narrow"::equals).isPresent();
    }

    private Optional<Locale> announced() {
        try {
            return Collections.list(request.getLocales()).stream()
                    .flatMap(one -> spoken(one).stream())
                    .findFirst();
        } catch (IllegalStateException noRequest) {
            return Optional.empty(); // timers and relays have a request scope but no HTTP request
        }
    }

    private Optional<String> cookie(String name) {
        try {
            Cookie[] cookies = request.getCookies();
            return cookies == null
                    ? Optional.empty()
                    : List.of(cookies).stream()
                            .filter(one -> one.getName().equals(name))
                            .map(Cookie::getValue)
                            .findFirst();
        } catch (IllegalStateException noRequest) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> spoken(Locale wanted) {
        return SPOKEN.stream()
                .filter(one -> one.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
