package org.linia.ticket.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linia.catalog.CategoryLine;
import org.linia.catalog.FactLine;
import org.linia.catalog.ServiceLine;
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

/** Reporting or asking for something: own words first, then only what the category needs. */
@Named("portalNew")
@ViewScoped
public class PortalNewView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String DRAFT = "new";
    private static final String FACT = "fact.";

    @Inject
    private FindCategories catalogue;

    @Inject
    private OpenTicket open;

    @Inject
    private AnswerOnce once;

    @Inject
    private Viewer viewer;

    @Inject
    private Caller caller;

    @Inject
    private Messages messages;

    @Inject
    private Toast toast;

    @Inject
    private PortalFiles files;

    @Inject
    private PortalDrafts drafts;

    /** Of this form: however often it is sent, it opens one ticket. */
    private final String key = "form-" + UUID.randomUUID();

    private final Map<String, String> answers = new HashMap<>();
    private String title;
    private String description;
    private TicketType type = TicketType.INCIDENT;
    private String category;
    private String service;
    private Grade impact = Grade.LOW;
    private Grade urgency = Grade.MEDIUM;
    private transient List<CategoryLine> categories;
    private transient List<FactLine> facts;
    private transient List<ServiceLine> services;

    /** Opens the ticket and goes on to its confirmation; what is wrong is said beside its field. */
    public String send() {
        try {
            String key = sentKey();
            Asked asked = new Asked(key, "portal/new", key);
            boolean[] first = {false};
            Answer answer = once.answer(caller.id().value(), asked, () -> {
                long number = open.open(wanted());
                first[0] = true;
                return new Answer(201, Map.of(), Long.toString(number));
            });
            if (first[0]) {
                files.attach(Long.parseLong(answer.body()), null);
                drafts.discard(DRAFT);
            }
            return "/portal/sent?faces-redirect=true&n=" + answer.body();
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(violation -> say(violation.field(), violation.text()));
        } catch (Refusal refused) {
            toast.refused(refused);
        }
        return null;
    }

    /** The form brings its key along: a second sending may meet a new view, for the first one has left the page. */
    private String sentKey() {
        String sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("once");
        return sent != null && sent.matches("form-[0-9a-f-]{36}") ? sent : key;
    }

    public String getKey() {
        return key;
    }

    private NewTicket wanted() {
        return new NewTicket(
                title,
                type,
                description,
                null,
                category,
                service,
                impact,
                urgency,
                null,
                PortalFacts.read(getFacts(), answers, viewer.getZone()),
                null,
                Channel.PORTAL);
    }

    private void say(String field, Refusal.Text why) {
        String text = messages.of(why.key(), why.arguments().toArray());
        FacesContext.getCurrentInstance()
                .addMessage(
                        "ask:" + PortalFacts.place(getFacts(), field),
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** Goes on with what was being written, unless the way here says what it is about. */
    public void begin() {
        if (title != null || service != null) {
            return;
        }
        Map<String, String> kept = drafts.texts(DRAFT);
        title = kept.get("title");
        description = kept.get("description");
        category = kept.get("category");
        service = kept.get("service");
        type = word(TicketType.class, kept.get("type"), type);
        impact = word(Grade.class, kept.get("impact"), impact);
        urgency = word(Grade.class, kept.get("urgency"), urgency);
        kept.forEach((name, text) -> {
            if (name.startsWith(FACT)) {
                answers.put(name.substring(FACT.length()), text);
            }
        });
    }

    public void keep() {
        drafts.keep(DRAFT);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String kept, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(kept))
                .findFirst()
                .orElse(otherwise);
    }

    public PortalFiles getFiles() {
        return files;
    }

    /** After another category was chosen: what it asks for is read anew, answers to the same facts stay. */
    public void sorted() {
        facts = null;
    }

    public List<CategoryLine> getCategories() {
        if (categories == null) {
            categories = catalogue.tree(viewer.getTag());
        }
        return categories;
    }

    /** With the name of the category above it. */
    public String path(CategoryLine one) {
        return getCategories().stream()
                .filter(above -> above.key().equals(one.parent()))
                .map(above -> path(above) + " › ")
                .findFirst()
                .orElse("")
                .concat(one.name());
    }

    public List<FactLine> getFacts() {
        if (facts == null) {
            facts = category == null ? List.of() : catalogue.facts(category, viewer.getTag());
        }
        return facts;
    }

    public List<ServiceLine> getServices() {
        if (services == null) {
            services = catalogue.services(viewer.getTag());
        }
        return services;
    }

    public TicketType[] getTypes() {
        return TicketType.values();
    }

    public Grade[] getGrades() {
        return new Grade[] {Grade.LOW, Grade.MEDIUM, Grade.HIGH};
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

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
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
