package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.linia.catalog.CategoryLine;
import org.linia.catalog.FactLine;
import org.linia.catalog.ServiceLine;
import org.linia.catalog.boundary.FindCategories;
import org.linia.identity.Caller;
import org.linia.identity.FoundPerson;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.FindTeams;
import org.linia.identity.boundary.SearchPeople;
import org.linia.shared.faces.Address;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Times;
import org.linia.shared.text.Viewer;
import org.linia.ticket.LinkLine;
import org.linia.ticket.OpenTicketLine;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketLine.PersonName;
import org.linia.ticket.WorkLine;
import org.linia.ticket.boundary.FindLinks;
import org.linia.ticket.boundary.FindParticipants;
import org.linia.ticket.boundary.FindTickets;
import org.linia.ticket.boundary.FindTime;
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
    private FindTime findTime;

    @Inject
    private SearchPeople people;

    @Inject
    private Times times;

    @Inject
    private Address address;

    @Inject
    private Viewer viewer;

    @Inject
    private Caller caller;

    private TicketLine ticket;
    private List<TeamLine> teams;
    private List<CategoryLine> categories;
    private List<ServiceLine> services;
    private List<FactLine> asked;
    private List<LinkLine> links;
    private List<PersonName> watchers;
    private List<WorkLine> work;
    private List<PersonName> shares;
    private List<OpenTicketLine> others;
    private Optional<FoundPerson> requester;

    /**
     * Before the page is written: what is not there, or not for the caller, is not found; whoever only asked for it reads
     * it where they asked.
     */
    public void open() throws IOException {
        try {
            if (!caller.scope().worksOn(getTicket().place())) {
                ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
                outside.redirect(outside.getRequestContextPath() + "/portal/ticket?n=" + number());
            }
        } catch (NotFound nothing) {
            address.refuse();
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
        links = null;
        watchers = null;
        work = null;
        shares = null;
        asked = null;
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

    public int getSeen() {
        return talk.lastSeq(getTicket());
    }

    /** What the keys on its timeline are called. */
    HappeningWords.Names names() {
        return new HappeningWords.Names(this::teamName, this::categoryPath, this::serviceName, this::factLabel);
    }

    private String factLabel(String key) {
        return getAsked().stream()
                .filter(one -> one.key().equals(key))
                .map(FactLine::label)
                .findFirst()
                .orElse(key);
    }

    private String teamName(String key) {
        return getTeams().stream()
                .filter(one -> one.key().equals(key))
                .map(TeamLine::name)
                .findFirst()
                .orElse(key);
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
        if (services == null) {
            services = catalogue.services(viewer.getTag());
        }
        return services;
    }

    /** The names of the category and of those above it. */
    public String categoryPath(String key) {
        return getCategories().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .map(one -> one.parent() == null ? one.name() : categoryPath(one.parent()) + " › " + one.name())
                .orElse(key);
    }

    public String serviceName(String key) {
        return getServices().stream()
                .filter(one -> one.key().equals(key))
                .map(ServiceLine::name)
                .findFirst()
                .orElse(key);
    }

    /** What the category asks for. */
    public List<FactLine> getAsked() {
        if (asked == null) {
            asked = getTicket().category() == null
                    ? List.of()
                    : catalogue.facts(getTicket().category(), viewer.getTag());
        }
        return asked;
    }

    /** Who asked, as the desk knows them; null for whoever has left. */
    public FoundPerson getRequester() {
        if (requester == null) {
            requester = people.byId(getTicket().requester().id());
        }
        return requester.orElse(null);
    }

    /** What the clock on the wall shows where the requester is. */
    public String clockAt(String zone) {
        return times.in(ZoneId.of(zone));
    }

    public List<PersonName> getShares() {
        if (shares == null) {
            shares = participants.shares(getTicket().number());
        }
        return shares;
    }

    public List<WorkLine> getWork() {
        if (work == null) {
            work = findTime.of(getTicket().number());
        }
        return work;
    }

    public Duration getWorked() {
        return getWork().stream().map(WorkLine::spent).reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether the reader hears of what happens here. */
    public boolean isWatched() {
        return getWatchers().stream().anyMatch(one -> one.id().equals(caller.id()));
    }

    /** Other open tickets of the same person, newest first. */
    public List<OpenTicketLine> getOthers() {
        if (others == null) {
            others = findTickets.openOf(getTicket().requester().id(), OTHERS + 1).stream()
                    .filter(other -> other.number() != getTicket().number())
                    .limit(OTHERS)
                    .toList();
        }
        return others;
    }

    public List<LinkLine> getLinks() {
        if (links == null) {
            links = findLinks.of(getTicket().number());
        }
        return links;
    }

    public List<PersonName> getWatchers() {
        if (watchers == null) {
            watchers = participants.watchers(getTicket().number());
        }
        return watchers;
    }

    /** Whether it is the reader's own to work on. */
    public boolean isMine() {
        PersonName assignee = getTicket().assignee();
        return assignee != null && assignee.id().equals(caller.id());
    }
}
