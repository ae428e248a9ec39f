package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.linia.catalog.CategoryLine;
import org.linia.catalog.FactLine;
import org.linia.catalog.ServiceLine;
import org.linia.catalog.boundary.FindCategories;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.FindTeams;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Viewer;
import org.linia.ticket.LinkLine;
import org.linia.ticket.Move;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketLine.PersonName;
import org.linia.ticket.TicketSort;
import org.linia.ticket.boundary.FindLinks;
import org.linia.ticket.boundary.FindParticipants;
import org.linia.ticket.boundary.FindTickets;
import org.linia.ticket.boundary.ReadTicket;

/** One ticket at the desk, as it is now. Its number comes with every request, so that nothing is kept between them. */
@Named("deskTicket")
@RequestScoped
public class DeskTicketView {

    private static final int OTHERS = 5;

    @Inject
    private ReadTicket read;

    @Inject
    private Talk talk;

    @Inject
    private FindTeams findTeams;

    @Inject
    private FindTickets findTickets;

    @Inject
    private FindCategories catalogue;

    @Inject
    private FindLinks findLinks;

    @Inject
    private FindParticipants participants;

    @Inject
    private Viewer viewer;

    private TicketLine ticket;
    private List<TalkItem> items;
    private List<TeamLine> teams;
    private List<CategoryLine> categories;

    /** Before the page is written: what is not there, or not for the caller, is not found. */
    public void open() throws IOException {
        try {
            getTicket();
        } catch (NotFound nothing) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    public TicketLine getTicket() {
        if (ticket == null) {
            ticket = read.read(number());
        }
        return ticket;
    }

    /** Reads everything again, after it was changed. */
    void changed() {
        ticket = null;
        items = null;
        talk.forget();
    }

    public static long number() {
        String number = parameter("number");
        if (number == null || !number.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(number);
    }

    static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    public List<TalkItem> getItems() {
        if (items == null) {
            items = talk.of(getTicket(), getTeams());
        }
        return items;
    }

    public int getSeen() {
        return talk.lastSeq(getTicket());
    }

    public List<TeamLine> getTeams() {
        if (teams == null) {
            teams = findTeams.serving(getTicket().organisationId());
        }
        return teams;
    }

    public List<CategoryLine> getCategories() {
        if (categories == null) {
            categories = catalogue.tree(viewer.getTag());
        }
        return categories;
    }

    public List<ServiceLine> getServices() {
        return catalogue.services(viewer.getTag());
    }

    public String getCategoryName() {
        return getCategories().stream()
                .filter(one -> one.key().equals(getTicket().category()))
                .map(CategoryLine::name)
                .findFirst()
                .orElse(getTicket().category());
    }

    /** The facts that the category asks for and that are known. */
    public List<FactLine> getFacts() {
        return catalogue.facts(getTicket().category(), viewer.getTag()).stream()
                .filter(fact -> getTicket().facts().answers().containsKey(fact.key()))
                .toList();
    }

    public String answer(String fact) {
        return getTicket().facts().answers().get(fact).toString().replaceAll("^[\\[\"]+|[\\]\"]+$", "");
    }

    /** Other open tickets of the same person, newest first. */
    public List<TicketLine> getOthers() {
        var filter = DeskFilters.openOf(getTicket().requester().id());
        return findTickets.find(filter, TicketSort.NEWEST, Slice.first(OTHERS + 1)).items().stream()
                .filter(other -> other.number() != getTicket().number())
                .limit(OTHERS)
                .toList();
    }

    public List<LinkLine> getLinks() {
        return findLinks.of(getTicket().number());
    }

    public List<PersonName> getWatchers() {
        return participants.watchers(getTicket().number());
    }

    public boolean can(String move) {
        return getTicket().state().allows(Move.valueOf(move));
    }

    /** What usually comes next. */
    public String getNextMove() {
        TicketLine now = getTicket();
        return switch (now.state()) {
            case NEW -> "take";
            case ASSIGNED, PENDING -> "start";
            case IN_PROGRESS -> "resolve";
            case RESOLVED -> "confirm";
            case CLOSED -> "reopen";
            case CANCELLED -> "none";
        };
    }
}
