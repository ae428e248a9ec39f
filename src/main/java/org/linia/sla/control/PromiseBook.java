package org.linia.sla.control;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linia.identity.OrganisationId;
import org.linia.sla.Priority;
import org.linia.sla.Target;
import org.linia.sla.entity.Calendar;
import org.linia.sla.entity.Promise;
import org.linia.sla.entity.ServiceTarget;
import org.linia.sla.entity.WorkingCalendar;

/** All calendars and promises as they stood at one revision. */
final class PromiseBook {
    private final long revision;
    private final Map<Long, WorkingCalendar> calendars;
    private final Map<Line, Promise> promises;
    private final Map<OrganisationId, Long> own;

    private record Line(Optional<OrganisationId> organisation, Priority priority, Target target) {}

    PromiseBook(long revision, List<Calendar> calendars, List<ServiceTarget> targets) {
        this.revision = revision;
        this.calendars = calendars.stream().collect(toMap(Calendar::id, Calendar::working));
        this.own = calendars.stream()
                .filter(calendar ->
                        calendar.isLatest() && calendar.organisation().isPresent())
                .collect(toMap(calendar -> calendar.organisation().get(), Calendar::id, Math::min));
        this.promises = targets.stream()
                .collect(toMap(
                        row -> new Line(row.organisation(), row.priority(), row.target()), ServiceTarget::promise));
    }

    long revision() {
        return revision;
    }

    Optional<Promise> find(OrganisationId organisation, Priority priority, Target target) {
        return Optional.ofNullable(promises.get(new Line(Optional.of(organisation), priority, target)))
                .or(() -> Optional.ofNullable(promises.get(new Line(Optional.empty(), priority, target))));
    }

    /** Its own calendar, or else the one against which its ordinary cases are solved, or none. */
    Optional<WorkingCalendar> calendarOf(OrganisationId organisation) {
        return Optional.ofNullable(own.get(organisation))
                .or(() -> find(organisation, Priority.MEDIUM, Target.RESOLUTION).map(Promise::calendarId))
                .flatMap(this::calendar);
    }

    Optional<WorkingCalendar> calendar(long id) {
        return Optional.ofNullable(calendars.get(id));
    }
}
