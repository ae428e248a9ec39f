package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.catalog.boundary.FindCategories;
import org.linia.identity.Caller;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.FindDesk;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Viewer;
import org.linia.sla.PendingReason;
import org.linia.ticket.CauseCode;
import org.linia.ticket.Move;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketState;
import org.linia.ticket.boundary.FindTickets;
import org.linia.ticket.view.Choice.Chip;

/** The board that the address names: columns by state, team or category, each with the first tickets of it. */
@Named("board")
@RequestScoped
public class TicketBoardView {
    static final String PATH = "/desk/board";
    private static final int TILES = 25;
    private static final int COLUMNS = 12;
    private static final List<String> KINDS = List.of("state", "team", "category");
    private static final List<TicketState> STATES = List.of(
            TicketState.NEW, TicketState.ASSIGNED, TicketState.IN_PROGRESS, TicketState.PENDING, TicketState.RESOLVED);

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private QueueWishes wishes;

    @Inject
    private QueueChips chips;

    @Inject
    private FindTickets find;

    @Inject
    private FindDesk desk;

    @Inject
    private FindCategories categories;

    @Inject
    private Messages messages;

    @Inject
    private Viewer viewer;

    private List<Column> columns;

    /**
     * A column and what dropping a ticket on it does.
     *
     * @param verb the act, or null where nothing can be dropped
     * @param takes the states from which a ticket can go there, for the page to say so before it is dropped
     * @param value of the act
     * @param count as people read it: the tiles shown, and a plus if there are more
     * @param list the address of all of them as a list
     */
    public record Column(
            String key,
            String name,
            String verb,
            String takes,
            String value,
            String count,
            String list,
            List<Part> parts) {}

    /** Tiles under a heading of their own; the heading is null where there is no need. */
    public record Part(String heading, List<QueueRow> tiles) {}

    public String getTitle() {
        return messages.get("ticket.view." + DeskView.of(address()).word());
    }

    /** State, team or category. */
    public String getBy() {
        String by = address().has("by") ? address().first("by") : "";
        return KINDS.contains(by) ? by : "state";
    }

    public List<Choice> getKinds() {
        return KINDS.stream()
                .map(kind -> new Choice(
                        kind,
                        messages.get("ticket.board.by." + kind),
                        address().with("by", List.of(kind)).text(),
                        kind.equals(getBy()),
                        null))
                .toList();
    }

    public List<Chip> getChips() {
        Predicate<Chip> ownColumn = chip -> !chip.name().equals(getBy());
        return chips.of(address()).stream().filter(ownColumn).toList();
    }

    public String getList() {
        return address().without("by").at(TicketQueueView.PATH).text();
    }

    public String getQuery() {
        return address().query();
    }

    public List<Column> getColumns() {
        if (columns == null) {
            columns = switch (getBy()) {
                case "team" -> teams();
                case "category" -> kinds();
                default -> STATES.stream().map(this::state).toList();
            };
        }
        return columns;
    }

    public CauseCode[] getCauses() {
        return CauseCode.values();
    }

    public PendingReason[] getReasons() {
        return PendingReason.values();
    }

    private Column state(TicketState state) {
        String verb =
                switch (state) {
                    case ASSIGNED -> "assign";
                    case IN_PROGRESS -> "start";
                    case PENDING -> "wait";
                    case RESOLVED -> "resolve";
                    default -> null;
                };
        QueueAddress only = address().with("state", List.of(state.name()));
        return column(
                only, state.name(), messages.word("ticket.state", state), verb, "assign".equals(verb) ? "me" : null);
    }

    private List<Column> teams() {
        Set<String> asked = Set.copyOf(address().all("team"));
        List<TeamLine> teams = asked.isEmpty() && DeskView.of(address()) == DeskView.TEAMS ? desk.mine() : desk.teams();
        return teams.stream()
                .filter(team -> asked.isEmpty() || asked.contains(team.key()))
                .limit(COLUMNS)
                .map(team -> column(
                        address().with("team", List.of(team.key())), team.key(), team.name(), "team", team.key()))
                .toList();
    }

    private List<Column> kinds() {
        return categories.tree(viewer.getTag()).stream()
                .filter(category -> category.parent() == null)
                .limit(COLUMNS)
                .map(category -> column(
                        address().with("category", List.of(category.key())),
                        category.key(),
                        category.name(),
                        "category",
                        category.key()))
                .toList();
    }

    private Column column(QueueAddress only, String key, String name, String verb, String value) {
        TicketSort sort = "RESOLVED".equals(key) ? new TicketSort(TicketSort.By.UPDATED_AT, true) : wishes.sort(only);
        Page<TicketLine> page = find.find(wishes.filter(only), sort, Slice.first(TILES));
        String count = page.items().size() + (page.next() == null ? "" : "+");
        String list = only.without("by").at(TicketQueueView.PATH).text();
        return new Column(key, name, verb, takes(verb), value, count, list, parts(key, page.items()));
    }

    /** The category is no move: a ticket has one in every state. */
    private static String takes(String verb) {
        Move move =
                switch (verb == null ? "" : verb) {
                    case "assign", "team" -> Move.ASSIGN;
                    case "start" -> Move.START;
                    case "wait" -> Move.WAIT;
                    case "resolve" -> Move.RESOLVE;
                    default -> null;
                };
        return Stream.of(TicketState.values())
                .filter(state -> move == null || state.allows(move))
                .map(TicketState::name)
                .collect(Collectors.joining(" "));
    }

    private List<Part> parts(String key, List<TicketLine> lines) {
        if (!key.equals(TicketState.PENDING.name())) {
            return List.of(new Part(null, tiles(lines.stream())));
        }
        List<Part> parts = new ArrayList<>();
        for (PendingReason reason : PendingReason.values()) {
            List<QueueRow> tiles = tiles(lines.stream().filter(line -> line.pendingReason() == reason));
            if (!tiles.isEmpty()) {
                parts.add(new Part(messages.word("ticket.pendingReason", reason), tiles));
            }
        }
        return parts;
    }

    private List<QueueRow> tiles(Stream<TicketLine> lines) {
        return lines.map(line -> QueueRow.of(line, true, caller.scope())).toList();
    }

    private QueueAddress address() {
        return QueueAddress.of(PATH, request.getParameterMap());
    }
}
