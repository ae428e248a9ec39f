package org.linia.sla.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;
import org.linia.shared.text.Viewer;
import org.linia.sla.view.CalendarView.Effect;
import org.linia.sla.view.CalendarYear.Day;
import org.linia.sla.view.CalendarYear.Kind;
import org.linia.sla.view.CalendarYear.Month;

/** A year of the calendar that is edited, as it would be with what was typed. */
@Named("calendarYear")
@RequestScoped
public class CalendarYearView {
    private static final int FIRST = 1970;
    private static final int LAST = 2199;
    private static final String FIELD = "year";

    @Inject
    private CalendarView editor;

    @Inject
    private Viewer viewer;

    @Inject
    private Times times;

    @Inject
    private Messages messages;

    private Effect drawn;
    private CalendarYear calendar;
    private int drawnYear;

    public int getYear() {
        long typed = editor.getForm().number(FIELD);
        return typed >= FIRST && typed <= LAST
                ? (int) typed
                : times.today(ZoneOffset.UTC).getYear();
    }

    public void earlier() {
        editor.getForm().put(FIELD, Math.max(FIRST, getYear() - 1));
    }

    public void later() {
        editor.getForm().put(FIELD, Math.min(LAST, getYear() + 1));
    }

    /** Null while what was typed is no calendar. */
    private CalendarYear calendar() {
        Effect effect = editor.getEffect();
        if (effect != drawn || getYear() != drawnYear) {
            drawn = effect;
            drawnYear = getYear();
            calendar =
                    effect == null ? null : new CalendarYear(Year.of(drawnYear), effect.draft(), effect.publicDays());
        }
        return calendar;
    }

    public List<Month> getMonths() {
        return calendar() == null ? List.of() : calendar().months();
    }

    public List<Day> getSpecialDays() {
        return calendar() == null ? List.of() : calendar().specialDays();
    }

    public long getWorkedDays() {
        return calendar() == null ? 0 : calendar().workedDays();
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public String name(Month month) {
        return month.month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, viewer.getLocale());
    }

    /** What a day is, for those who do not see its mark and for the pointer: Christmas, public holiday. */
    public String said(Day day) {
        String kind = messages.word("sla.year.kind", day.kind());
        return switch (day.kind()) {
            case OPEN -> "";
            case CLOSED -> kind;
            case OTHER_HOURS -> day.name() + ", " + day.hours();
            default -> day.name() + ", " + kind;
        };
    }

    /** Whether the public holidays of that year are not known yet. */
    public boolean isBeyond() {
        Effect effect = editor.getEffect();
        return effect != null
                && effect.publicDays()
                        .until()
                        .filter(until -> until < getYear())
                        .isPresent();
    }

    /** A date of the year, without it. */
    public String date(LocalDate day) {
        return times.day(day);
    }
}
