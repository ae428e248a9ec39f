package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.linia.identity.Caller;
import org.linia.identity.SupportLine;
import org.linia.identity.TeamRow;
import org.linia.identity.boundary.AdministerTeams;
import org.linia.identity.boundary.FindTeams;
import org.linia.shared.faces.Option;

/** The list of teams, and the lines of support they may serve. */
@Named("teams")
@RequestScoped
public class TeamsView {
    @Inject
    private AdministerTeams teams;

    @Inject
    private FindTeams find;

    @Inject
    private Caller me;

    private List<TeamRow> rows;

    public List<TeamRow> getRows() {
        if (rows == null) {
            rows = teams.all();
        }
        return rows;
    }

    /** What people call it, whether it still works or not. */
    public String nameOf(String key) {
        return getRows().stream()
                .filter(row -> row.facts().key().equals(key))
                .map(row -> row.facts().name())
                .findFirst()
                .orElse(key);
    }

    public List<Option> getActive() {
        return options(row -> true);
    }

    /** Those in which the manager works. */
    public List<Option> getOwn() {
        return options(row -> row.facts().members().contains(me.id()));
    }

    /** Those that can be pulled in for the team of that key: all others in use, and the one that is chosen. */
    public List<Option> standInsOf(String key, String chosen) {
        return getRows().stream()
                .map(TeamRow::facts)
                .filter(team ->
                        !team.key().equals(key) && (team.active() || team.key().equals(chosen)))
                .map(team -> new Option(team.key(), team.name()))
                .toList();
    }

    private List<Option> options(Predicate<TeamRow> wanted) {
        return getRows().stream()
                .filter(row -> row.facts().active())
                .filter(wanted)
                .map(row -> new Option(row.facts().key(), row.facts().name()))
                .toList();
    }

    /** The lines in use, and those that are chosen already. */
    public List<Option> levels(Collection<BigDecimal> chosen) {
        return find.levels().stream()
                .filter(line -> line.active() || (chosen != null && chosen.contains(line.number())))
                .map(TeamsView::level)
                .toList();
    }

    private static Option level(SupportLine line) {
        String number = line.number().stripTrailingZeros().toPlainString();
        return new Option(number, number + " · " + line.name());
    }
}
