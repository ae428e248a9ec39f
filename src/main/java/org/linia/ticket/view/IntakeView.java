package org.linia.ticket.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.linia.shared.text.Messages;
import org.linia.shared.text.Viewer;
import org.linia.ticket.Channel;
import org.linia.ticket.NewTicket;
import org.linia.ticket.TicketType;
import org.linia.ticket.boundary.OpenTicket;

/** A call comes in: what it is about, and the ticket that it becomes. */
@Named("intake")
@ViewScoped
public class IntakeView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private OpenTicket open;

    @Inject
    private CallingView calling;

    @Inject
    private AnswerOnce once;

    @Inject
    private Caller operator;

    @Inject
    private Toast toast;

    @Inject
    private Messages messages;

    @Inject
    private FindCategories catalogue;

    @Inject
    private Viewer viewer;

    /** Of this call: however often the form is sent, it opens one ticket. */
    private final String key = "call-" + UUID.randomUUID();

    private final Map<String, String> answers = new HashMap<>();
    private String title;
    private String description;
    private TicketType type = TicketType.INCIDENT;
    private String category;
    private Grade impact = Grade.MEDIUM;
    private Grade urgency = Grade.MEDIUM;
    private Integer affected = 1;
    private transient List<FactLine> facts;
    private transient List<CategoryLine> categories;

    /** Opens the ticket for the person who calls, and shows it. */
    public String open() {
        if (calling.getPerson() == null) {
            refuse("sought", messages.get("ticket.intake.whoFirst"));
            return null;
        }
        try {
            Asked asked = new Asked(sentKey(), "intake", sentKey());
            Answer answer = once.answer(
                    operator.id().value(), asked, () -> new Answer(201, Map.of(), Long.toString(open.open(wanted()))));
            return "/desk/ticket?faces-redirect=true&number=" + answer.body();
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(violation -> {
                String text = messages.of(
                        violation.text().key(), violation.text().arguments().toArray());
                refuse(PortalFacts.place(getFacts(), violation.field()), text);
            });
        } catch (Refusal refused) {
            toast.refused(refused);
        }
        FacesContext.getCurrentInstance().validationFailed();
        return null;
    }

    private NewTicket wanted() {
        return new NewTicket(
                title,
                type,
                description,
                calling.getCaller(),
                category,
                null,
                impact,
                urgency,
                affected,
                PortalFacts.read(getFacts(), answers, viewer.getZone()),
                null,
                Channel.PHONE);
    }

    /** The form brings its key along: a second sending may meet a new view, for the first one has left the page. */
    private String sentKey() {
        String sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("once");
        return sent != null && sent.matches("call-[0-9a-f-]{36}") ? sent : key;
    }

    private static void refuse(String place, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(place, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
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

    public Integer getAffected() {
        return affected;
    }

    public void setAffected(Integer affected) {
        this.affected = affected;
    }
}
