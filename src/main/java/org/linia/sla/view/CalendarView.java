package org.linia.sla.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;
import org.linia.shared.text.Viewer;
import org.linia.sla.CalendarDraft;
import org.linia.sla.CalendarEdition;
import org.linia.sla.CalendarEffect;
import org.linia.sla.CalendarExample;
import org.linia.sla.CalendarRow;
import org.linia.sla.PublicDays;
import org.linia.sla.SpecialDay;
import org.linia.sla.WorkingHours;
import org.linia.sla.boundary.AdministerCalendars;
import org.linia.sla.boundary.CorrectCalendars;

/** Editing one calendar, or making one when the address names none; says what would be due when, as one types. */
@Named("calendarEditor")
@RequestScoped
public class CalendarView extends Editor<CalendarRow> {
    private static final int SHOWN = 6;
    private static final String OFFICE_HOURS = "09:00-17:00";

    @Inject
    private AdministerCalendars calendars;

    @Inject
    private Viewer viewer;

    @Inject
    private Times times;

    @Inject
    private Messages messages;

    @Inject
    private CorrectCalendars corrections;

    @Inject
    private Attempt attempt;

    @Inject
    private HolidayNames names;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    private Effect effect;
    private List<CalendarEdition> editions = List.of();
    private CalendarEdition edition;

    @Override
    protected CalendarRow find(String key) {
        CalendarRow row = calendars.read(key);
        editions = corrections.editions(key);
        Long number = address.id("edition");
        edition = number == null
                ? null
                : editions.stream()
                        .filter(one -> one.number() == number && isFormer(one, row))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return row;
    }

    /** Whether it counts by anything but the latest edition. */
    private static boolean isFormer(CalendarEdition one, CalendarRow latest) {
        return one.to() != null && !one.draft().equals(latest.draft());
    }

    @Override
    protected Form blank() {
        Form form = super.blank().with("timeZone", viewer.getZone().getId());
        Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                .forEach(day -> form.put(day.name(), OFFICE_HOURS));
        return form;
    }

    @Override
    protected Form filled(CalendarRow stored) {
        CalendarDraft draft = edition == null ? stored.draft() : edition.draft();
        Form form = new Form()
                .with("version", stored.version())
                .with("name", draft.name())
                .with("organisation", draft.organisation())
                .with("timeZone", draft.timeZone())
                .with("country", draft.country())
                .with("region", draft.region())
                .with("active", draft.active())
                .with("year", getForm() == null ? null : getForm().get("year"))
                .with("days", draft.days().stream().map(SpecialDay::toString).collect(Collectors.joining("\n")));
        draft.week().forEach((day, hours) -> form.put(day.name(), WorkingHours.text(hours)));
        return form;
    }

    @Override
    protected String create() {
        CalendarDraft draft = CalendarText.read(getForm(), getForm().text("key"), name());
        calendars.create(draft);
        return "/admin/calendar?key=" + draft.key();
    }

    @Override
    protected void change(long version) {
        String key = getRow().draft().key();
        String reason = getForm().text("correction");
        if (edition != null) {
            corrections.correct(key, version, edition.number(), CalendarText.read(getForm(), key, name()), reason);
            return;
        }
        String correction = getForm().flag("corrects") ? Objects.requireNonNullElse(reason, "") : null;
        calendars.change(key, version, CalendarText.read(getForm(), key, name()), correction);
    }

    @Override
    protected void takeBack(long version) {
        calendars.takeBack(getRow().draft().key(), version);
    }

    @Override
    protected boolean canBeTakenBack(boolean switched) {
        return true;
    }

    /** Where nothing uses it, and nothing ever did. */
    public String delete() {
        CalendarDraft draft = getRow().draft();
        if (!attempt.succeeds(() -> calendars.delete(draft.key(), getForm().number("version")))) {
            return null;
        }
        toast.done("sla.calendar.deleted", draft.name());
        address.keepMessages();
        return "/admin/calendars?faces-redirect=true";
    }

    /** All that were ever in force, the latest first. */
    public List<CalendarEdition> getEditions() {
        return editions;
    }

    /** The former one that is being corrected; null: the calendar is being changed. */
    public CalendarEdition getEdition() {
        return edition;
    }

    public boolean isFormer(CalendarEdition one) {
        return isFormer(one, getRow());
    }

    @Override
    protected String texts() {
        return "sla.calendar";
    }

    @Override
    protected String subject(CalendarRow stored) {
        return "calendar:" + stored.draft().key();
    }

    /** For what only shows the effect of what was typed. */
    public void preview() {
        // it is in the form
    }

    /**
     * What was typed, as it is understood.
     *
     * @param zone in which its wall clock stands
     * @param publicDays those that would count, by their names in the viewer's language
     */
    public record Effect(CalendarDraft draft, ZoneId zone, List<CalendarExample> examples, PublicDays publicDays) {}

    /** Null while what was typed is no calendar. */
    public Effect getEffect() {
        try {
            CalendarDraft typed = CalendarText.read(getForm(), "preview", "preview");
            if (effect == null || !effect.draft().equals(typed)) {
                CalendarEffect found = calendars.effect(typed);
                PublicDays named = names.in(viewer.getLocale(), found.publicDays());
                effect = new Effect(typed, ZoneId.of(typed.timeZone()), found.examples(), named);
            }
            return effect;
        } catch (InvalidInput notYet) {
            return null;
        }
    }

    /** The next special days, as they were understood. */
    public List<SpecialDay> getComing() {
        Effect typed = getEffect();
        return typed == null
                ? List.of()
                : Stream.concat(typed.draft().days().stream(), typed.publicDays().days().stream())
                        .sorted(Comparator.comparing(SpecialDay::day))
                        .filter(special -> !special.day().isBefore(times.today(typed.zone())))
                        .limit(SHOWN)
                        .toList();
    }

    public String text(SpecialDay special) {
        return WorkingHours.text(special.hours());
    }

    /** The hours of a weekday in words. */
    public String said(DayOfWeek day) {
        Effect typed = getEffect();
        boolean closed = typed == null || typed.draft().on(day).isEmpty();
        return closed
                ? messages.get("sla.closed")
                : WorkingHours.text(typed.draft().on(day));
    }

    public DayOfWeek[] getWeekdays() {
        return DayOfWeek.values();
    }
}
