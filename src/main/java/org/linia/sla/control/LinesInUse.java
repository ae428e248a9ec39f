package org.linia.sla.control;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linia.identity.LevelId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.FindTeams;
import org.linia.sla.Matter;
import org.linia.sla.entity.SupportLines;

/** The lines of support as they are now; each is looked up once. */
public final class LinesInUse implements SupportLines {
    private final FindTeams teams;
    private final Map<LevelId, BigDecimal> numbers = new HashMap<>();
    private final Map<Place, Optional<LevelId>> above = new HashMap<>();

    private record Place(OrganisationId organisation, LevelId level, TeamId team) {}

    public LinesInUse(FindTeams teams) {
        this.teams = teams;
    }

    @Override
    public BigDecimal number(LevelId level) {
        return level == null ? BigDecimal.ZERO : numbers.computeIfAbsent(level, teams::levelNumber);
    }

    @Override
    public Optional<LevelId> above(Matter matter) {
        return above.computeIfAbsent(new Place(matter.organisation(), matter.level(), matter.team()), this::above);
    }

    private Optional<LevelId> above(Place place) {
        return teams.nextLevel(place.organisation(), number(place.level()), place.team())
                .flatMap(next ->
                        teams.onLevel(place.organisation(), next).stream().findFirst())
                .map(TeamLine::level);
    }
}
