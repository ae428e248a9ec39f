package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.linia.identity.AccessStory;
import org.linia.identity.AccountId;
import org.linia.shared.faces.Address;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.TicketAccess;
import org.linia.ticket.TicketAccess.Party;
import org.linia.ticket.boundary.ExplainTicketAccess;

/** Who sees the ticket that the address names, and why. */
@Named("ticketAccess")
@RequestScoped
public class TicketAccessView {
    @Inject
    private ExplainTicketAccess explain;

    @Inject
    private Address address;

    private Optional<TicketAccess> story;

    public boolean isAsked() {
        String asked = address.parameter("ticket");
        return asked != null && !asked.isBlank();
    }

    /** Null if there is none that the manager administers. */
    public TicketAccess getStory() {
        if (story == null) {
            try {
                Long number = address.id("ticket");
                story = number == null ? Optional.empty() : Optional.of(explain.of(number));
            } catch (NotFound notMine) {
                story = Optional.empty();
            }
        }
        return story.orElse(null);
    }

    public boolean sees(AccountId person) {
        return getStory().parties().stream().anyMatch(party -> party.account().equals(person))
                || getStory().workers().stream()
                        .anyMatch(worker -> worker.account().equals(person));
    }

    public List<Party> getParties() {
        return getStory().parties();
    }

    public List<AccessStory> getWorkers() {
        return getStory().workers();
    }
}
