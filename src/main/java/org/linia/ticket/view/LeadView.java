package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linia.identity.Caller;
import org.linia.identity.Role;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.FindDesk;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.text.Messages;
import org.linia.ticket.Reserve;
import org.linia.ticket.TicketLine;
import org.linia.ticket.boundary.FindReserves;
import org.linia.ticket.boundary.FindTickets;

/**
 * The board of whoever leads a desk: what is at risk, what is late, what nobody has. Each is what the queue shows at the
 * address that its number leads to.
 */
@Named("lead")
@RequestScoped
public class LeadView {
    static final String PATH = "/desk/lead";
    private static final int SHOWN = 8;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private QueueWishes wishes;

    @Inject
    private FindTickets find;

    @Inject
    private FindDesk desk;

    @Inject
    private FindReserves reserves;

    @Inject
    private Messages messages;

    private List<Panel> panels;
    private List<TeamLine> teams;
    private List<TeamLine> led;

    /**
     * Tickets that need somebody.
     *
     * @param key its word in text keys
     * @param href the address of all of them
     * @param more whether there are more than are shown
     */
    public record Panel(String key, String icon, String count, String href, boolean more, List<Line> lines) {}

    /** @param since how long it has been there; null where that is not asked */
    public record Line(QueueRow row, Instant since) {}

    /** Who can be pulled in for the teams of the board. */
    public List<Reserve> getReserves() {
        return reserves.of(getTeams());
    }

    public List<Panel> getPanels() {
        if (panels == null) {
            QueueAddress all = queue();
            panels = List.of(
                    panel(
                            "risk",
                            "hourglass",
                            all.with("view", List.of("breaching")).with("breached", List.of("false"))),
                    panel("late", "alert", all.with("breached", List.of("true")).with("sort", List.of("dueAt"))),
                    panel(
                            "nobody",
                            "user",
                            all.with("view", List.of("unassigned")).with("sort", List.of("createdAt"))));
        }
        return panels;
    }

    private Panel panel(String key, String icon, QueueAddress address) {
        Page<TicketLine> first = find.find(wishes.filter(address), wishes.sort(address), Slice.first(SHOWN));
        long count =
                first.next() == null ? first.items().size() : find.count(wishes.filter(address), QueueCountsView.MOST);
        return new Panel(
                key,
                icon,
                QueueCountsView.text(count),
                address.text(),
                first.next() != null,
                first.items().stream()
                        .map(line -> new Line(
                                QueueRow.of(line, true, caller.scope()),
                                key.equals("nobody") ? line.createdAt() : null))
                        .toList());
    }

    /** The queue of what the board is about. */
    QueueAddress queue() {
        QueueAddress all = new QueueAddress(TicketQueueView.PATH, Map.of("view", List.of(DeskView.ALL.word())));
        return isMine()
                ? all.with("team", getTeams().stream().map(TeamLine::key).toList())
                : all;
    }

    /** Those whose load is shown: all that serve the caller's organisations, or only the caller's own. */
    List<TeamLine> getTeams() {
        if (teams == null) {
            teams = !isMine() ? desk.teams() : getLed().isEmpty() ? desk.mine() : getLed();
        }
        return teams;
    }

    private List<TeamLine> getLed() {
        if (led == null) {
            led = desk.leading();
        }
        return led;
    }

    /** Whoever leads teams sees those first, unless they are a manager and answer for all. */
    private boolean isMine() {
        String asked = request.getParameter("view");
        if (asked == null) {
            return !caller.person().has(Role.MANAGER) && !getLed().isEmpty();
        }
        return DeskView.TEAMS.word().equals(asked) && !caller.person().teams().isEmpty();
    }

    /** All teams, or the caller's own; nothing to choose for who is in none. */
    public List<Choice> getChoices() {
        return caller.person().teams().isEmpty()
                ? List.of()
                : Stream.of(DeskView.ALL, DeskView.TEAMS)
                        .map(view -> new Choice(
                                view.word(),
                                messages.get("ticket.lead." + view.word()),
                                PATH + "?view=" + view.word(),
                                (view == DeskView.TEAMS) == isMine(),
                                null))
                        .toList();
    }

    public String getQuery() {
        return "view=" + (isMine() ? DeskView.TEAMS : DeskView.ALL).word();
    }
}
