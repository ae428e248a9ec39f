package org.linia.shared.text;

import java.time.ZoneId;
import java.util.Locale;

/** A viewer whose language and zone are given. */
class Fixed extends Viewer {

    private final Locale locale;
    private final ZoneId zone;

    Fixed(String language, String zone) {
        this.locale = Locale.forLanguageTag(language);
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }
}
