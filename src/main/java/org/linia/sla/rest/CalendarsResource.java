package org.linia.sla.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.linia.identity.Caller;
import org.linia.identity.KeptResource;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Versions;
import org.linia.sla.CalendarDraft;
import org.linia.sla.CalendarEdition;
import org.linia.sla.boundary.AdministerCalendars;
import org.linia.sla.boundary.CorrectCalendars;
import org.linia.sla.rest.CalendarJson.SpecialJson;
import org.linia.sla.rest.CalendarJson.WeekdayJson;

/** The calendars in which promises count; the version is the edition. */
@Path("calendars")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CalendarsResource extends KeptResource<CalendarJson> {
    @Inject
    private AdministerCalendars calendars;

    @Inject
    private CorrectCalendars corrections;

    @Inject
    private Caller caller;

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
        Integer edition = CalendarInput.edition(in);
        if (edition == null) {
            calendars.change(
                    key, version, CalendarInput.read(in, calendars.read(key).draft()), correction);
        } else {
            CalendarDraft counted = corrections.editions(key).stream()
                    .filter(one -> one.number() == edition)
                    .findFirst()
                    .map(CalendarEdition::draft)
                    .orElseThrow(() -> InvalidInput.of("edition", "sla.invalid.edition"));
            corrections.correct(key, version, edition, CalendarInput.read(in, counted), correction);
        }
    }

    /** Those that were ever in force, the latest first. */
    @GET
    @Path("{key}/editions")
    public Page<EditionJson> editions(@PathParam("key") String key) {
        caller.needs(Scope.READ);
        return new Page<>(
                corrections.editions(key).stream().map(EditionJson::of).toList(), null);
    }

    /** Only while nothing uses it, and nothing ever did. */
    @DELETE
    @Path("{key}")
    public void delete(@PathParam("key") String key, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        calendars.delete(key, Versions.expected(headers, () -> find(key).version()));
    }

    /** An edition in answers; a change with its number as {@code edition} corrects it. */
    public record EditionJson(
            int edition, Instant from, Instant to, String correction, List<WeekdayJson> week, List<SpecialJson> days) {
        static EditionJson of(CalendarEdition one) {
            return new EditionJson(
                    one.number(),
                    one.from(),
                    one.to(),
                    one.correction(),
                    WeekdayJson.of(one.draft()),
                    one.draft().days().stream().map(SpecialJson::of).toList());
        }
    }
}
