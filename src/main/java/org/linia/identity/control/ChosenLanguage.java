package org.linia.identity.control;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.linia.identity.Caller;
import org.linia.shared.text.Language;

/** Language, time zone and theme of the person who is signed in. */
@RequestScoped
public class ChosenLanguage implements Language {
    @Inject
    private Caller caller;

    @Override
    public Optional<Locale> locale() {
        return caller.isKnown() ? Optional.of(caller.person().locale()) : Optional.empty();
    }

    @Override
    public Optional<String> theme() {
        return caller.isKnown() ? Optional.of(caller.person().theme().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    @Override
    public Optional<ZoneId> zone() {
        return caller.isKnown() ? Optional.of(caller.person().timeZone()) : Optional.empty();
    }
}
