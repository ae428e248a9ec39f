package org.linia.staffing.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.identity.Keyed;
import org.linia.identity.boundary.FindDesk;
import org.linia.staffing.AbsenceRow;
import org.linia.staffing.boundary.KeepAbsences;

/** Who is away, now and later, and who could stand in. */
@Named("absences")
@RequestScoped
public class AbsencesView {
    private static final int MOST = 1_000;

    @Inject
    private KeepAbsences keep;

    @Inject
    private FindDesk desk;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    private List<AbsenceRow> rows;
    private List<Keyed> people;

    public List<AbsenceRow> getRows() {
        if (rows == null) {
            rows = keep.all();
        }
        return rows;
    }

    public List<AbsenceRow> getOwn() {
        return getRows().stream()
                .filter(row -> row.draft().person().equals(caller.id()))
                .toList();
    }

    /** Reads them again, after one was entered or withdrawn. */
    void changed() {
        rows = null;
    }

    public boolean isRunning(AbsenceRow row) {
        return !row.draft().from().isAfter(clock.instant());
    }

    /** Everybody with whom the viewer works, by name; the key is the account's id. */
    public List<Keyed> getPeople() {
        if (people == null) {
            people = desk.people(MOST);
        }
        return people;
    }
}
