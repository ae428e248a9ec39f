package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.identity.TeamId;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.FindDesk;
import org.linia.staffing.boundary.FindOnCall;
import org.linia.ticket.Reserve;

/** Who can be pulled in for the teams of the caller's desk: those on call, and the teams that stand in. */
@ApplicationScoped
public class Reserves {
    @Inject
    private FindDesk desk;

    @Inject
    private FindOnCall onCall;

    @Inject
    private Clock clock;

    /** First people by name, then teams by name. */
    public List<Reserve> of(Collection<TeamLine> teams) {
        Map<TeamId, TeamLine> known =
                teams.stream().collect(Collectors.toMap(TeamLine::id, Function.identity(), (one, same) -> one));
        Map<String, TeamLine> byKey =
                teams.stream().collect(Collectors.toMap(TeamLine::key, Function.identity(), (one, same) -> one));
        Stream<Reserve> people = onCall.at(known.keySet(), clock.instant()).stream()
                .map(turn -> {
                    TeamLine team = known.get(turn.team());
                    return new Reserve(team.key(), team.name(), turn.person(), turn.name(), turn.until(), team.key());
                });
        Stream<Reserve> standIns = desk.standIns().stream()
                .filter(pair -> byKey.containsKey(pair.team()))
                .map(pair -> new Reserve(pair.key(), pair.name(), null, null, null, pair.team()));
        return Stream.concat(people, standIns).toList();
    }

    /**
     * Whoever is meant, if they can be pulled in now.
     *
     * @param of the team that has the ticket; null for none
     * @param person null: the whole team
     */
    public Optional<Reserve> find(TeamId of, String team, AccountId person) {
        List<TeamLine> teams = desk.teams();
        return of(teams).stream()
                .filter(one -> one.team().equals(team) && Objects.equals(one.person(), person))
                .filter(one -> person != null
                        || of == null
                        || teams.stream()
                                .anyMatch(line ->
                                        line.id().equals(of) && line.key().equals(one.instead())))
                .findFirst();
    }
}
