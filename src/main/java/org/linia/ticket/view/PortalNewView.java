package org.linia.ticket.view;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.linia.catalog.ServiceLine;
import org.linia.catalog.boundary.FindCategories;
import org.linia.identity.Caller;
import org.linia.identity.boundary.FindPeople;
import org.linia.routing.Grade;
import org.linia.shared.text.Viewer;
import org.linia.ticket.Channel;
import org.linia.ticket.NewTicket;
import org.linia.ticket.TicketType;

/** Reporting or asking for something: own words first, then only what the category needs. */
@Named("portalNew")
@ViewScoped
public class PortalNewView extends NewTicketForm {
    private static final long serialVersionUID = 1;
    private static final String DRAFT = "new";
    private static final String FACT = "fact.";

    @Inject
    private FindCategories catalogue;

    @Inject
    private FindPeople people;

    @Inject
    private Viewer viewer;

    @Inject
    private Caller caller;

    @Inject
    private PortalFiles files;

    @Inject
    private PortalDrafts drafts;

    private String switchedOff;
    private String service;
    private transient List<ServiceLine> services;

    /** Most of what people report concerns themselves alone. */
    @PostConstruct
    void start() {
        setImpact(Grade.LOW);
        switchedOff = people.switchedOff(caller.person().organisation()).orElse(null);
    }

    /** Opens the ticket and goes on to its confirmation. */
    public String report() {
        Long number = send();
        return number == null ? null : "/portal/sent?faces-redirect=true&n=" + number;
    }

    @Override
    protected void opened(long number) {
        files.attach(number);
        drafts.discard(DRAFT);
    }

    @Override
    protected String prefix() {
        return "form";
    }

    @Override
    protected String within() {
        return "ask:";
    }

    @Override
    protected NewTicket wanted() {
        return new NewTicket(
                getTitle(),
                getType(),
                getDescription(),
                null,
                getCategory(),
                service,
                getImpact(),
                getUrgency(),
                null,
                asked(),
                null,
                Channel.PORTAL);
    }

    /** Goes on with what was being written, unless the way here says what it is about. */
    public void begin() {
        if (getTitle() != null || service != null) {
            return;
        }
        Map<String, String> kept = drafts.texts(DRAFT);
        setTitle(kept.get("title"));
        setDescription(kept.get("description"));
        setCategory(kept.get("category"));
        service = kept.get("service");
        setType(word(TicketType.class, kept.get("type"), getType()));
        setImpact(word(Grade.class, kept.get("impact"), getImpact()));
        setUrgency(word(Grade.class, kept.get("urgency"), getUrgency()));
        kept.forEach((name, text) -> {
            if (name.startsWith(FACT)) {
                getAnswers().put(name.substring(FACT.length()), text);
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

    /** The name of the person's organisation if it is switched off; null otherwise. */
    public String getSwitchedOff() {
        return switchedOff;
    }

    public PortalFiles getFiles() {
        return files;
    }

    public List<ServiceLine> getServices() {
        if (services == null) {
            services = catalogue.services(viewer.getTag());
        }
        return services;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }
}
