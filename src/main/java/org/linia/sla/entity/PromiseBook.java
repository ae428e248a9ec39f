package org.linia.sla.entity;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.linia.identity.OrganisationId;
import org.linia.sla.AgreementKind;
import org.linia.sla.Matter;
import org.linia.sla.Priority;
import org.linia.sla.PromisedTime;
import org.linia.sla.Target;

/**
 * All agreements and calendars as they stood at one revision. What it says about subjects that were opened in the past is
 * the same in every later one, for nothing in it is ever changed with effect from the past, but for declared corrections of
 * calendars.
 */
public final class PromiseBook {
    /** The ordinary case, by whose calendar an organisation works that has none of its own. */
    private static final Priority ORDINARY = Priority.MEDIUM;

    private final long revision;
    private final Map<Long, WorkingCalendar> calendars;
    private final Map<String, List<Calendar>> editions;
    private final Map<OrganisationId, Long> own;
    private final Map<Long, Signed> versions;
    /** Per agreement, the latest version first. */
    private final List<List<Signed>> agreements;

    public PromiseBook(long revision, List<Calendar> calendars, List<AgreementVersion> versions) {
        this.revision = revision;
        Map<Long, Calendar> byId = calendars.stream().collect(toMap(Calendar::id, Function.identity()));
        this.calendars = calendars.stream().collect(toMap(Calendar::id, calendar -> counting(calendar, byId)
                .working()));
        this.editions = calendars.stream().sorted(comparing(Calendar::edition)).collect(groupingBy(Calendar::key));
        this.own = calendars.stream()
                .filter(calendar ->
                        calendar.isLatest() && calendar.organisation().isPresent())
                .collect(toMap(calendar -> calendar.organisation().get(), Calendar::id, Math::min));
        this.versions = versions.stream().map(Signed::of).collect(toMap(Signed::id, Function.identity()));
        this.agreements = List.copyOf(this.versions.values().stream()
                .sorted(comparing((Signed version) -> version.ref().version()).reversed())
                .collect(groupingBy(version -> version.ref().key()))
                .values());
    }

    /** The edition by which it counts: itself, or what it was corrected to. */
    private static Calendar counting(Calendar calendar, Map<Long, Calendar> byId) {
        return calendar.correctedBy()
                .map(next -> counting(byId.get(next), byId))
                .orElse(calendar);
    }

    private PromiseBook(PromiseBook known, Signed version) {
        this.revision = known.revision;
        this.calendars = known.calendars;
        this.editions = known.editions;
        this.own = known.own;
        this.versions = new HashMap<>(known.versions);
        this.versions.put(version.id(), version);
        this.agreements = new ArrayList<>(known.agreements);
        this.agreements.removeIf(
                agreement -> agreement.get(0).ref().key().equals(version.ref().key()));
        this.agreements.add(List.of(version));
    }

    /** The same, in which an agreement says nothing but that version. */
    PromiseBook with(Signed version) {
        return new PromiseBook(this, version);
    }

    public long revision() {
        return revision;
    }

    /** What is promised for a target of that kind, if anything: by the one agreement that applies. */
    public Optional<Promise> find(AgreementKind kind, Target target, Matter matter) {
        return applying(kind, matter).flatMap(version -> version.time(target, matter.priority())
                .flatMap(time -> promise(version, time, matter.openedAt())));
    }

    private Optional<Promise> promise(Signed version, PromisedTime time, Instant openedAt) {
        return edition(time.calendar(), openedAt).map(edition -> new Promise(version, edition, time.allowed()));
    }

    /** The first in the order that matches, of those in force when the subject was opened. */
    public Optional<Signed> applying(AgreementKind kind, Matter matter) {
        return inForce(matter.openedAt()).stream()
                .filter(version -> version.ref().kind() == kind && version.applies(matter))
                .findFirst();
    }

    /** Whether a subject of that time could ever be promised it, whatever becomes of the subject. */
    public boolean mayPromise(AgreementKind kind, Target target, Instant openedAt) {
        return inForce(openedAt).stream()
                .anyMatch(version -> version.active()
                        && version.ref().kind() == kind
                        && version.times().containsKey(target));
    }

    /** The version of each agreement that is in force at a moment, switched off or not, in order. */
    public List<Signed> inForce(Instant at) {
        List<Signed> inForce = new ArrayList<>();
        for (List<Signed> agreement : agreements) {
            agreement.stream()
                    .filter(version -> !version.validFrom().isAfter(at))
                    .findFirst()
                    .ifPresent(inForce::add);
        }
        inForce.sort(Comparator.comparing(Signed::position).thenComparing(Signed::id));
        return inForce;
    }

    /** The edition of a calendar in force at a moment: the first one reaches back for ever. */
    private Optional<Long> edition(String key, Instant at) {
        return editions.getOrDefault(key, List.of()).stream()
                .filter(calendar -> calendar.isInForce(at))
                .findFirst()
                .map(Calendar::id);
    }

    /** Its own calendar, or else the one against which its ordinary cases are solved, or none. */
    public Optional<WorkingCalendar> calendarOf(OrganisationId organisation, Instant at) {
        return Optional.ofNullable(own.get(organisation))
                .or(() -> find(AgreementKind.SLA, Target.RESOLUTION, Matter.ordinary(organisation, ORDINARY, at))
                        .map(Promise::calendarId))
                .map(calendars::get);
    }

    /** @throws IllegalArgumentException if there is no such calendar */
    public WorkingCalendar calendar(long id) {
        return Optional.ofNullable(calendars.get(id))
                .orElseThrow(() -> new IllegalArgumentException("No calendar " + id));
    }

    /** @throws IllegalArgumentException if there is no such version */
    public Signed version(long id) {
        return Optional.ofNullable(versions.get(id))
                .orElseThrow(() -> new IllegalArgumentException("No version " + id));
    }

    public boolean knows(Set<Long> calendarIds, Set<Long> versionIds) {
        return calendars.keySet().containsAll(calendarIds) && versions.keySet().containsAll(versionIds);
    }
}
