package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.linia.catalog.CategoryLine;
import org.linia.catalog.boundary.FindCategories;
import org.linia.identity.AccountId;
import org.linia.identity.FoundPerson;
import org.linia.identity.boundary.SearchPeople;
import org.linia.routing.Grade;
import org.linia.shared.faces.Toast;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.Refusal;
import org.linia.shared.text.Viewer;
import org.linia.ticket.Channel;
import org.linia.ticket.NewTicket;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketType;
import org.linia.ticket.boundary.FindTickets;
import org.linia.ticket.boundary.OpenTicket;

/** A call comes in: who calls, what they have open already, and what it is about. */
@Named("intake")
@RequestScoped
public class IntakeView {

    private static final int SHOWN = 5;

    @Inject
    private SearchPeople people;

    @Inject
    private FindTickets tickets;

    @Inject
    private OpenTicket open;

    @Inject
    private Toast toast;

    @Inject
    private FindCategories catalogue;

    @Inject
    private Viewer viewer;

    private String words;
    private String caller;
    private String title;
    private String description;
    private TicketType type = TicketType.INCIDENT;
    private String category;
    private Grade impact = Grade.MEDIUM;
    private Grade urgency = Grade.MEDIUM;
    private Integer affected = 1;

    public List<FoundPerson> getFound() {
        return people.like(words);
    }

    public FoundPerson getPerson() {
        return person().orElse(null);
    }

    private Optional<FoundPerson> person() {
        return caller != null && caller.matches("\\d{1,18}")
                ? people.byId(new AccountId(Long.parseLong(caller)))
                : Optional.empty();
    }

    /** What the person who calls has open. */
    public List<TicketLine> getTheirs() {
        return person().map(one -> tickets.find(DeskFilters.openOf(one.id()), TicketSort.NEWEST, Slice.first(SHOWN))
                        .items())
                .orElse(List.of());
    }

    /** Opens the ticket for the person who calls, and shows it. */
    public String open() {
        if (person().isEmpty()) {
            toast.failed("ticket.intake.whoFirst");
            FacesContext.getCurrentInstance().validationFailed();
            return null;
        }
        try {
            long number = open.open(new NewTicket(
                    title,
                    type,
                    description,
                    caller,
                    category,
                    null,
                    impact,
                    urgency,
                    affected,
                    null,
                    null,
                    Channel.PHONE));
            return "/desk/ticket?faces-redirect=true&number=" + number;
        } catch (Refusal refused) {
            toast.refused(refused);
            FacesContext.getCurrentInstance().validationFailed();
            return null;
        }
    }

    public List<CategoryLine> getCategories() {
        return catalogue.tree(viewer.getTag());
    }

    public TicketType[] getTypes() {
        return TicketType.values();
    }

    public Grade[] getGrades() {
        return Grade.values();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getCaller() {
        return caller;
    }

    public void setCaller(String caller) {
        this.caller = caller;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public TicketType getType() {
        return type;
    }

    public void setType(TicketType type) {
        this.type = type;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public Grade getImpact() {
        return impact;
    }

    public void setImpact(Grade impact) {
        this.impact = impact;
    }

    public Grade getUrgency() {
        return urgency;
    }

    public void setUrgency(Grade urgency) {
        this.urgency = urgency;
    }

    public Integer getAffected() {
        return affected;
    }

    public void setAffected(Integer affected) {
        this.affected = affected;
    }
}
