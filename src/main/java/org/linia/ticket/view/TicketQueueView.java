package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.Caller;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Messages;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketSort;
import org.linia.ticket.boundary.FindTickets;
import org.linia.ticket.view.Choice.Chip;

/** The queue that the address names: fifty lines, or single lines of it that have changed. */
@Named("queue")
@RequestScoped
public class TicketQueueView {
    static final String PATH = "/desk/queue";
    private static final List<String> SORTS = List.of("priority", "dueAt", "-createdAt", "createdAt", "-updatedAt");

    @Inject
    private HttpServletRequest request;

    @Inject
    private QueueWishes wishes;

    @Inject
    private QueueChips chips;

    @Inject
    private FindTickets find;

    @Inject
    private Messages messages;

    @Inject
    private Caller caller;

    private QueueAddress address;
    private Page<QueueRow> page;

    QueueAddress address() {
        if (address == null) {
            address = QueueAddress.of(PATH, request.getParameterMap());
        }
        return address;
    }

    public String getTitle() {
        DeskView view = DeskView.of(address());
        boolean every = view == DeskView.ALL && address().has("state");
        return messages.get("ticket.view." + (every ? "every" : view.word()));
    }

    public String getWords() {
        return address().first("q");
    }

    public List<QueueRow> getRows() {
        return page().items();
    }

    /** Where the list goes on; null at its end. */
    public String getMore() {
        return page().next() == null ? null : address().after(page().next());
    }

    public List<Chip> getChips() {
        return chips.of(address());
    }

    /** The order, as the menu names it. */
    public String getSort() {
        return messages.get("ticket.sort." + wishes.sort(address()).text());
    }

    public boolean isByPriority() {
        return wishes.sort(address()).by() == TicketSort.By.PRIORITY;
    }

    public List<Choice> getSorts() {
        String now = wishes.sort(address()).text();
        return SORTS.stream()
                .map(sort -> new Choice(
                        sort,
                        messages.get("ticket.sort." + sort),
                        address().with("sort", List.of(sort)).text(),
                        sort.equals(now),
                        null))
                .toList();
    }

    public String getBoard() {
        return address().without("sort").at(TicketBoardView.PATH).text();
    }

    /** The query of this address, for the script that asks for parts of it. */
    public String getQuery() {
        return address().query();
    }

    /** Whether somebody narrowed the view, so that an empty list may have a fuller one behind it. */
    public boolean isNarrowed() {
        return !address().without("view").without("sort").wanted().isEmpty();
    }

    public String getWhole() {
        return new QueueAddress(
                        PATH, Map.of("view", List.of(DeskView.of(address()).word())))
                .text();
    }

    /** What an empty list says, and with it the next step. */
    public String getEmptyText() {
        DeskView view = DeskView.of(address());
        boolean searched = address().has("q");
        String why = searched ? "search" : isNarrowed() ? "narrowed" : view == DeskView.ALL ? "teams" : view.word();
        return messages.get("ticket.empty." + why);
    }

    private Page<QueueRow> page() {
        if (page == null) {
            Set<Long> only = numbers();
            page = only.isEmpty() ? slice() : single(only);
        }
        return page;
    }

    private Page<QueueRow> slice() {
        TicketFilter filter = wishes.filter(address());
        TicketSort sort = wishes.sort(address());
        Page<TicketLine> found;
        try {
            found = find.find(filter, sort, new Slice(Slice.USUAL, request.getParameter("after")));
        } catch (InvalidInput strangeCursor) {
            found = find.find(filter, sort, Slice.first(Slice.USUAL));
        }
        return found.map(line -> QueueRow.of(line, true, caller.scope()));
    }

    /** These lines wherever they are, each saying whether it belongs to the list. */
    private Page<QueueRow> single(Set<Long> only) {
        Slice all = Slice.first(Slice.MOST);
        TicketFilter filter = wishes.filter(address()).among(only);
        Set<Long> fitting = find.find(filter, TicketSort.NEWEST, all).items().stream()
                .map(TicketLine::number)
                .collect(Collectors.toSet());
        return find.find(wishes.anywhere().among(only), TicketSort.NEWEST, all)
                .map(line -> QueueRow.of(line, fitting.contains(line.number()), caller.scope()));
    }

    private Set<Long> numbers() {
        String[] asked = request.getParameterValues("number");
        return asked == null
                ? Set.of()
                : Arrays.stream(asked)
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .limit(Slice.MOST)
                        .collect(Collectors.toSet());
    }
}
