package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linia.catalog.ServiceLine;
import org.linia.catalog.boundary.FindCategories;
import org.linia.identity.Caller;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.text.Viewer;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketState;
import org.linia.ticket.boundary.FindOwnTickets;

/** The first page of the portal: what I have asked, and how to ask. */
@Named("portalHome")
@RequestScoped
public class PortalHomeView {
    private static final int SHOWN = 8;
    private static final Map<String, String> ICONS = Map.of(
            "mail", "mail",
            "network", "wifi",
            "workplace", "laptop",
            "telephony", "phone",
            "erp", "building",
            "printing", "printer");

    @Inject
    private FindOwnTickets find;

    @Inject
    private FindCategories catalogue;

    @Inject
    private PortalWords words;

    @Inject
    private Viewer viewer;

    @Inject
    private Caller caller;

    private Page<TicketLine> open;
    private List<PortalLine> lines;
    private List<ServiceLine> services;

    /** Open ones and those that wait for "solved" to be confirmed. */
    public List<PortalLine> getOpen() {
        if (lines == null) {
            Set<TicketState> states = Set.of(
                    TicketState.NEW,
                    TicketState.ASSIGNED,
                    TicketState.IN_PROGRESS,
                    TicketState.PENDING,
                    TicketState.RESOLVED);
            open = find.find(
                    PortalFilters.of(states, caller.id(), null),
                    new TicketSort(TicketSort.By.UPDATED_AT, true),
                    Slice.first(SHOWN));
            lines = words.lines(open.items());
        }
        return lines;
    }

    /** Whether any of them belongs to what concerns many, and is known. */
    public boolean isKnown() {
        getOpen();
        return open.items().stream().anyMatch(ticket -> ticket.knownSince() != null);
    }

    public boolean isMore() {
        getOpen();
        return open.next() != null;
    }

    /** The symbol of a service that ships with Linia, or the one for all others. */
    public String icon(String service) {
        return ICONS.getOrDefault(service, "gear");
    }

    public List<ServiceLine> getServices() {
        if (services == null) {
            services = catalogue.services(viewer.getTag());
        }
        return services;
    }
}
