package org.linia.sla.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.linia.shared.text.Viewer;
import org.linia.sla.CalendarDraft;
import org.linia.sla.CalendarRow;
import org.linia.sla.WorkingHours;
import org.linia.sla.boundary.AdministerCalendars;

/** The list of calendars. */
@Named("calendarList")
@RequestScoped
public class CalendarsView {
    @Inject
    private AdministerCalendars calendars;

    @Inject
    private Viewer viewer;

    private List<CalendarRow> rows;

    public List<CalendarRow> getRows() {
        if (rows == null) {
            rows = calendars.all();
        }
        return rows;
    }

    /** Those in use: what is offered where one is chosen. */
    public List<CalendarRow> getOffered() {
        return getRows().stream().filter(row -> row.draft().active()).toList();
    }

    /** Its week in short, days with the same hours together: Mon–Fri 08:00-18:00. */
    public List<String> week(CalendarDraft draft) {
        List<String> lines = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        for (int first = 0, next; first < days.length; first = next) {
            next = first + 1;
            while (next < days.length && draft.on(days[next]).equals(draft.on(days[first]))) {
                next++;
            }
            if (!draft.on(days[first]).isEmpty()) {
                String until = next == first + 1 ? "" : "–" + name(days[next - 1]);
                lines.add(name(days[first]) + until + " " + WorkingHours.text(draft.on(days[first])));
            }
        }
        return lines;
    }

    /** Mon, in the viewer's language. */
    public String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, viewer.getLocale());
    }

    /** M, in the viewer's language. */
    public String letters(DayOfWeek day) {
        return day.getDisplayName(TextStyle.NARROW_STANDALONE, viewer.getLocale());
    }
}
