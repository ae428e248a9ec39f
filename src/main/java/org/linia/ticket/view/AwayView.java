package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.staffing.Away;
import org.linia.ticket.TicketLine;
import org.linia.ticket.boundary.FindAway;
import org.linia.ticket.boundary.FindTickets;
import org.linia.ticket.view.LeadView.Line;

/** What stands with people who are away: the part of the lead's board from which it is handed on at once. */
@Named("leadAway")
@RequestScoped
public class AwayView {
    /** As many as one act can take. */
    private static final int MOST = 200;

    @Inject
    private LeadView lead;

    @Inject
    private QueueWishes wishes;

    @Inject
    private FindTickets find;

    @Inject
    private FindAway away;

    @Inject
    private Caller caller;

    private Page<TicketLine> found;
    private List<Absent> groups;

    /**
     * What somebody who is away has for one team.
     *
     * @param key of the group
     * @param team key; null: for no team, then it cannot be given back to it
     */
    public record Absent(String key, Away who, String team, String teamName, List<Line> lines) {}

    /** By the people's names; in each, what falls due first comes first. */
    public List<Absent> getGroups() {
        if (groups == null) {
            Map<AccountId, Map<String, List<TicketLine>>> open = new LinkedHashMap<>();
            found().items().forEach(line -> open.computeIfAbsent(line.assignee().id(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(Objects.toString(line.team(), ""), key -> new ArrayList<>())
                    .add(line));
            groups = away.among(open.keySet()).stream()
                    .flatMap(who -> open.get(who.person()).values().stream().map(lines -> group(who, lines)))
                    .toList();
        }
        return groups;
    }

    private Absent group(Away who, List<TicketLine> lines) {
        TicketLine first = lines.get(0);
        return new Absent(
                who.person() + "-" + Objects.toString(first.team(), ""),
                who,
                first.team(),
                first.teamName(),
                lines.stream()
                        .map(line -> new Line(QueueRow.of(line, true, caller.scope()), null))
                        .toList());
    }

    public String getCount() {
        int shown = found().items().size();
        return found().next() == null ? Integer.toString(shown) : shown + "+";
    }

    public String getHref() {
        return address().text();
    }

    private Page<TicketLine> found() {
        if (found == null) {
            found = find.find(wishes.filter(address()), wishes.sort(address()), Slice.first(MOST));
        }
        return found;
    }

    private QueueAddress address() {
        return lead.queue().with("view", List.of(DeskView.ABSENT.word())).with("sort", List.of("dueAt"));
    }
}
