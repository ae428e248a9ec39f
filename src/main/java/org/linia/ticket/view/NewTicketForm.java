package org.linia.ticket.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.linia.catalog.CategoryLine;
import org.linia.catalog.FactLine;
import org.linia.catalog.boundary.FindCategories;
import org.linia.identity.Caller;
import org.linia.routing.Grade;
import org.linia.shared.boundary.AnswerOnce;
import org.linia.shared.boundary.AnswerOnce.Answer;
import org.linia.shared.boundary.AnswerOnce.Asked;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Refusal;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Viewer;
import org.linia.ticket.Facts;
import org.linia.ticket.NewTicket;
import org.linia.ticket.TicketType;
import org.linia.ticket.boundary.OpenTicket;

/**
 * A form that becomes a ticket: what happened, what it is about, and what its category asks for. However often it is
 * sent, it opens one ticket; what is wrong is said beside its field, and what was typed stays.
 */
public abstract class NewTicketForm implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private OpenTicket open;

    @Inject
    private AnswerOnce once;

    @Inject
    private FindCategories catalogue;

    @Inject
    private Caller caller;

    @Inject
    private Viewer viewer;

    @Inject
    private Messages messages;

    @Inject
    private Toast toast;

    private final String key = prefix() + "-" + UUID.randomUUID();
    private final Map<String, String> answers = new HashMap<>();
    private String title;
    private String description;
    private TicketType type = TicketType.INCIDENT;
    private String category;
    private Grade impact = Grade.MEDIUM;
    private Grade urgency = Grade.MEDIUM;
    private transient List<FactLine> facts;
    private transient List<CategoryLine> categories;

    /** What the keys of such forms begin with. */
    protected abstract String prefix();

    /** What was typed, as a ticket to be. */
    protected abstract NewTicket wanted();

    /** Done with the ticket once, after it was opened; not when the form is sent again. */
    protected void opened(long number) {
        // nothing more belongs to it
    }

    /** The number of the ticket that the form became; null if it was refused. */
    protected Long send() {
        String sent = sentKey();
        AtomicBoolean first = new AtomicBoolean();
        try {
            Answer answer = once.answer(caller.id().value(), new Asked(sent, prefix(), sent), () -> {
                first.set(true);
                return new Answer(201, Map.of(), Long.toString(open.open(wanted())));
            });
            Long number = Long.valueOf(answer.body());
            if (first.get()) {
                opened(number);
            }
            return number;
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(this::say);
        } catch (Refusal refused) {
            toast.refused(refused);
        }
        FacesContext.getCurrentInstance().validationFailed();
        return null;
    }

    /** The form brings its key along: a second sending may meet a new view, for the first one has left the page. */
    private String sentKey() {
        String sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("once");
        return sent != null && sent.matches(prefix() + "-[0-9a-f-]{36}") ? sent : key;
    }

    private void say(Violation violation) {
        String why =
                messages.of(violation.text().key(), violation.text().arguments().toArray());
        say(PortalFacts.place(getFacts(), violation.field()), why);
    }

    /** Says beside an input of the form what is wrong with it. */
    protected void say(String input, String why) {
        FacesContext.getCurrentInstance()
                .addMessage(within() + input, new FacesMessage(FacesMessage.SEVERITY_ERROR, why, null));
    }

    /** What the ids of the form's inputs begin with. */
    protected String within() {
        return "";
    }

    /** What was answered to the questions of the category. */
    protected Facts asked() {
        return PortalFacts.read(getFacts(), answers, viewer.getZone());
    }

    public String getKey() {
        return key;
    }

    /** After another category was chosen: what it asks for is read anew, answers to the same facts stay. */
    public void sorted() {
        facts = null;
    }

    public List<FactLine> getFacts() {
        if (facts == null) {
            facts = category == null ? List.of() : catalogue.facts(category, viewer.getTag());
        }
        return facts;
    }

    public List<CategoryLine> getCategories() {
        if (categories == null) {
            categories = catalogue.tree(viewer.getTag());
        }
        return categories;
    }

    /** With the names of the categories above it. */
    public String path(CategoryLine one) {
        return getCategories().stream()
                .filter(above -> above.key().equals(one.parent()))
                .map(above -> path(above) + " › ")
                .findFirst()
                .orElse("")
                .concat(one.name());
    }

    public TicketType[] getTypes() {
        return TicketType.values();
    }

    public Grade[] getGrades() {
        return Grade.values();
    }

    public Map<String, String> getAnswers() {
        return answers;
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
}
