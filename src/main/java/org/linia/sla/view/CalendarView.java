package org.linia.sla.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;
import org.linia.shared.text.Viewer;
import org.linia.sla.CalendarDraft;
import org.linia.sla.CalendarExample;
import org.linia.sla.CalendarRow;
import org.linia.sla.SpecialDay;
import org.linia.sla.WorkingHours;
import org.linia.sla.boundary.AdministerCalendars;

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

    @Override
    protected CalendarRow find(String key) {
        return calendars.read(key);
    }

    @Override
    protected Form blank() {
        Form form = new Form().with("timeZone", viewer.getZone().getId());
        Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                .forEach(day -> form.put(day.name(), OFFICE_HOURS));
        return form;
    }

    @Override
    protected Form filled(CalendarRow stored) {
        CalendarDraft draft = stored.draft();
        Form form = new Form()
                .with("version", stored.version())
                .with("name", draft.name())
                .with("organisation", draft.organisation())
                .with("timeZone", draft.timeZone())
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
        calendars.change(key, version, CalendarText.read(getForm(), key, name()));
    }

    @Override
    protected void takeBack(long version) {
        calendars.takeBack(getRow().draft().key(), version);
    }

    @Override
    protected boolean canBeTakenBack(boolean switched) {
        return true;
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
     */
    public record Effect(CalendarDraft draft, ZoneId zone, List<CalendarExample> examples) {}

    /** Null while what was typed is no calendar. */
    public Effect getEffect() {
        try {
            CalendarDraft typed = CalendarText.read(getForm(), "preview", "preview");
            return new Effect(typed, ZoneId.of(typed.timeZone()), calendars.examples(typed));
        } catch (InvalidInput notYet) {
            return null;
        }
    }

    /** The next special days, as they were understood. */
    public List<SpecialDay> getComing() {
        Effect effect = getEffect();
        return effect == null
                ? List.of()
                : effect.draft().days().stream()
                        .filter(special -> !special.day().isBefore(times.today(effect.zone())))
                        .limit(SHOWN)
                        .toList();
    }

    public String text(SpecialDay special) {
        return WorkingHours.text(special.hours());
    }

    /** The hours of a weekday in words. */
    public String said(DayOfWeek day) {
        Effect effect = getEffect();
        boolean closed = effect == null || effect.draft().on(day).isEmpty();
        return closed
                ? messages.get("sla.closed")
                : WorkingHours.text(effect.draft().on(day));
    }

    public DayOfWeek[] getWeekdays() {
        return DayOfWeek.values();
    }
}
