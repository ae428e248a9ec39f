package org.linia.sla.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.identity.KeptResource;
import org.linia.shared.rest.JsonInput;
import org.linia.sla.CalendarDraft;
import org.linia.sla.boundary.AdministerCalendars;

/** The calendars in which promises count; the version is the edition. */
@Path("calendars")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CalendarsResource extends KeptResource<CalendarJson> {
    @Inject
    private AdministerCalendars calendars;

    @Override
    protected List<CalendarJson> all() {
        return calendars.all().stream().map(CalendarJson::of).toList();
    }

    @Override
    protected CalendarJson find(String key) {
        return CalendarJson.of(calendars.read(key));
    }

    @Override
    protected Supplier<CalendarJson> creation(JsonInput in) {
        CalendarDraft draft = CalendarInput.read(in, null);
        return () -> {
            calendars.create(draft);
            return find(draft.key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        String correction = CalendarInput.correction(in);
        calendars.change(
                key, version, CalendarInput.read(in, calendars.read(key).draft()), correction);
    }
}
