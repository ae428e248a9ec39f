package org.linia.sla.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.linia.shared.faces.Option;
import org.linia.shared.text.Viewer;
import org.linia.sla.boundary.FindPublicHolidays;

/** The countries and regions whose public holidays a calendar can take over. */
@Named("calendarPlaces")
@RequestScoped
public class CalendarPlaces {
    @Inject
    private FindPublicHolidays holidays;

    @Inject
    private Viewer viewer;

    private List<Option> countries;

    /** By their names in the viewer's language. */
    public List<Option> getCountries() {
        if (countries == null) {
            Collator order = Collator.getInstance(viewer.getLocale());
            countries = holidays.countries().stream()
                    .map(code -> new Option(code, name(code)))
                    .sorted(Comparator.comparing(Option::label, order))
                    .toList();
        }
        return countries;
    }

    public List<Option> regions(String country) {
        return holidays.regions(country).entrySet().stream()
                .map(region -> new Option(region.getKey(), region.getValue()))
                .toList();
    }

    /** The name of a country in the viewer's language. */
    public String name(String country) {
        return new Locale.Builder().setRegion(country).build().getDisplayCountry(viewer.getLocale());
    }
}
