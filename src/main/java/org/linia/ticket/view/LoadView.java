package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.Colleague;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.FindDesk;
import org.linia.staffing.Away;
import org.linia.ticket.TicketState;
import org.linia.ticket.WorkLoad;
import org.linia.ticket.boundary.FindAway;
import org.linia.ticket.boundary.FindLoad;

/** Who has how much to do: the part of the lead's board to which tickets are handed. */
@Named("load")
@RequestScoped
public class LoadView {
    @Inject
    private LeadView lead;

    @Inject
    private QueueWishes wishes;

    @Inject
    private FindLoad find;

    @Inject
    private FindDesk desk;

    @Inject
    private FindAway away;

    private List<TeamLoad> teams;
    private List<Colleague> leads;
    private Map<AccountId, Away> absent;

    /** A number and the queue that has them; nothing to look at where it is zero. */
    public record Cell(long count, String href) {}

    /**
     * A team, with all that its people have and what nobody in it has.
     *
     * @param leads who leads it; empty if nobody is known to
     * @param people those who work in it or have something of it
     */
    public record TeamLoad(
            String key,
            String name,
            String leads,
            Cell open,
            Cell inProgress,
            Cell waiting,
            Cell nobody,
            List<PersonLoad> people) {}

    /**
     * @param value what hands a ticket to the person in this team; null for who is not in it any more
     * @param share of the most that anybody has, in hundredths
     * @param away null for who is there
     */
    public record PersonLoad(
            AccountId id, String name, String value, Cell open, Cell inProgress, Cell waiting, long share, Away away) {}

    public List<TeamLoad> getTeams() {
        if (teams == null) {
            List<WorkLoad> loads = find.of(wishes.filter(lead.queue()));
            List<Colleague> colleagues = desk.colleagues();
            leads = desk.leads();
            absent = away.among(colleagues.stream().map(Colleague::id).toList()).stream()
                    .collect(Collectors.toMap(Away::person, Function.identity()));
            long most = loads.stream()
                    .filter(load -> load.assignee() != null)
                    .mapToLong(WorkLoad::open)
                    .max()
                    .orElse(1);
            teams = lead.getTeams().stream()
                    .map(team -> team(team, loads, colleagues, most))
                    .toList();
        }
        return teams;
    }

    private TeamLoad team(TeamLine team, List<WorkLoad> all, List<Colleague> colleagues, long most) {
        List<WorkLoad> loads =
                all.stream().filter(load -> team.key().equals(load.team())).toList();
        QueueAddress queue = lead.queue().with("team", List.of(team.key()));
        Map<AccountId, String> people = new LinkedHashMap<>();
        List<AccountId> members = new ArrayList<>();
        colleagues.stream().filter(one -> one.team().equals(team.key())).forEach(one -> {
            people.put(one.id(), one.name());
            members.add(one.id());
        });
        loads.stream()
                .map(WorkLoad::assignee)
                .filter(Objects::nonNull)
                .forEach(person -> people.putIfAbsent(person.id(), person.name()));
        QueueAddress nobody = queue.with("view", List.of(DeskView.UNASSIGNED.word()));
        return new TeamLoad(
                team.key(),
                team.name(),
                leads.stream()
                        .filter(one -> one.team().equals(team.key()))
                        .map(Colleague::name)
                        .collect(Collectors.joining(", ")),
                cell(sum(loads, WorkLoad::open), queue),
                cell(sum(loads, WorkLoad::inProgress), in(TicketState.IN_PROGRESS, queue)),
                cell(sum(loads, WorkLoad::waiting), in(TicketState.PENDING, queue)),
                cell(sum(of(null, loads), WorkLoad::open), nobody),
                people.entrySet().stream()
                        .map(person -> person(
                                person,
                                members.contains(person.getKey()) ? team : null,
                                of(person.getKey(), loads),
                                queue,
                                most))
                        .toList());
    }

    private PersonLoad person(
            Map.Entry<AccountId, String> person, TeamLine team, List<WorkLoad> loads, QueueAddress ofTeam, long most) {
        QueueAddress queue = ofTeam.with("assignee", List.of(person.getKey().toString()));
        long open = sum(loads, WorkLoad::open);
        return new PersonLoad(
                person.getKey(),
                person.getValue(),
                team == null ? null : team.key() + " " + person.getKey(),
                cell(open, queue),
                cell(sum(loads, WorkLoad::inProgress), in(TicketState.IN_PROGRESS, queue)),
                cell(sum(loads, WorkLoad::waiting), in(TicketState.PENDING, queue)),
                open * 100 / most,
                absent.get(person.getKey()));
    }

    private static List<WorkLoad> of(AccountId person, List<WorkLoad> loads) {
        return loads.stream()
                .filter(load -> Objects.equals(
                        person, load.assignee() == null ? null : load.assignee().id()))
                .toList();
    }

    private static long sum(List<WorkLoad> loads, ToLongFunction<WorkLoad> number) {
        return loads.stream().mapToLong(number).sum();
    }

    private static QueueAddress in(TicketState state, QueueAddress queue) {
        return queue.with("state", List.of(state.name()));
    }

    private static Cell cell(long count, QueueAddress queue) {
        return new Cell(count, queue.text());
    }
}
