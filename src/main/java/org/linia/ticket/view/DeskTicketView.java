package org.linia.ticket.view;

import static org.linia.ticket.TicketPart.LINK;
import static org.linia.ticket.TicketPart.SHARE;
import static org.linia.ticket.TicketPart.WATCHER;
import static org.linia.ticket.TicketPart.WORK;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.linia.catalog.CategoryLine;
import org.linia.catalog.FactLine;
import org.linia.catalog.ServiceLine;
import org.linia.catalog.boundary.FindCategories;
import org.linia.identity.Caller;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.FindTeams;
import org.linia.shared.faces.Address;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Viewer;
import org.linia.ticket.LinkLine;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketLine.PersonName;
import org.linia.ticket.TicketPart;
import org.linia.ticket.TicketSheet;
import org.linia.ticket.WorkLine;
import org.linia.ticket.boundary.FindLinks;
import org.linia.ticket.boundary.FindParticipants;
import org.linia.ticket.boundary.FindTime;
import org.linia.ticket.boundary.ReadTicket;

/** One ticket at the desk, as it is now. Its number comes with every request, so that nothing is kept between them. */
@Named("deskTicket")
@RequestScoped
public class DeskTicketView {

    @Inject
    private ReadTicket read;

    @Inject
    private Talk talk;

    @Inject
    private FindTeams findTeams;

    @Inject
    private FindCategories catalogue;

    @Inject
    private FindLinks findLinks;

    @Inject
    private FindParticipants participants;

    @Inject
    private FindTime findTime;

    @Inject
    private Address address;

    @Inject
    private Viewer viewer;

    @Inject
    private Caller caller;

    private TicketSheet sheet;
    private List<TeamLine> teams;
    private List<CategoryLine> categories;
    private List<ServiceLine> services;
    private List<FactLine> asked;
    private List<LinkLine> links;
    private List<PersonName> watchers;
    private List<WorkLine> work;
    private List<PersonName> shares;

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
        return sheet().ticket();
    }

    /** The ticket with what there is besides. */
    TicketSheet sheet() {
        if (sheet == null) {
            sheet = read.sheet(number());
        }
        return sheet;
    }

    boolean has(TicketPart part) {
        return sheet().has(part);
    }

    /** Reads everything again, after it was changed. */
    void changed() {
        sheet = null;
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
        return talk.lastSeq(number());
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

    public List<PersonName> getShares() {
        if (shares == null) {
            shares = has(SHARE) ? participants.shares(number()) : List.of();
        }
        return shares;
    }

    public List<WorkLine> getWork() {
        if (work == null) {
            work = has(WORK) ? findTime.of(number()) : List.of();
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

    public List<LinkLine> getLinks() {
        if (links == null) {
            links = has(LINK) ? findLinks.of(number()) : List.of();
        }
        return links;
    }

    public List<PersonName> getWatchers() {
        if (watchers == null) {
            watchers = has(WATCHER) ? participants.watchers(number()) : List.of();
        }
        return watchers;
    }

    /** Whether it is the reader's own to work on. */
    public boolean isMine() {
        PersonName assignee = getTicket().assignee();
        return assignee != null && assignee.id().equals(caller.id());
    }
}
