package org.linia.ticket.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Objects;
import org.linia.catalog.boundary.FindCatalog;
import org.linia.routing.Grade;
import org.linia.sla.Priority;
import org.linia.ticket.Change;
import org.linia.ticket.Tags;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.TicketLine;
import org.linia.ticket.boundary.EditTicket;

/** Title and classification of a ticket, corrected at the desk. Only what is different is changed. */
@Named("ticketEdit")
@RequestScoped
public class TicketEditView {

    @Inject
    private DeskTicketView desk;

    @Inject
    private TicketActView act;

    @Inject
    private EditTicket edit;

    @Inject
    private FindCatalog catalogue;

    private String title;
    private String category;
    private String service;
    private Grade impact;
    private Grade urgency;
    private Priority priority;
    private String priorityReason;
    private String tags;

    @PostConstruct
    void asItIs() {
        TicketLine now = desk.getTicket();
        title = now.title();
        category = now.category();
        service = now.service();
        impact = now.impact();
        urgency = now.urgency();
        priority = now.priorityReason() == null ? null : now.priority();
        priorityReason = now.priorityReason();
        tags = String.join(", ", now.tags().words());
    }

    public void save() {
        act.take("edited", (number, version) -> edit.edit(number, version, wanted(desk.getTicket())));
    }

    private TicketEdit wanted(TicketLine now) {
        Tags wanted = new Tags(
                tags == null
                        ? java.util.List.of()
                        : Arrays.stream(tags.split(","))
                                .map(String::strip)
                                .filter(tag -> !tag.isEmpty())
                                .toList());
        TicketEdit.Override override = priority == null ? null : new TicketEdit.Override(priority, priorityReason);
        boolean sameOverride = Objects.equals(priority, now.priorityReason() == null ? null : now.priority())
                && (priority == null || Objects.equals(priorityReason, now.priorityReason()));
        return new TicketEdit(
                null,
                Objects.equals(title, now.title()) ? null : new Change<>(title),
                null,
                null,
                wanted.equals(now.tags()) ? null : new Change<>(wanted),
                null,
                Objects.equals(category, now.category())
                        ? null
                        : new Change<>(catalogue
                                .category(category == null ? "" : category)
                                .orElse(null)),
                Objects.equals(service, now.service())
                        ? null
                        : new Change<>(catalogue
                                .service(service == null ? "" : service)
                                .orElse(null)),
                impact == now.impact() ? null : new Change<>(impact),
                urgency == now.urgency() ? null : new Change<>(urgency),
                sameOverride ? null : new Change<>(override));
    }

    public Grade[] getGrades() {
        return Grade.values();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
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

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public String getPriorityReason() {
        return priorityReason;
    }

    public void setPriorityReason(String priorityReason) {
        this.priorityReason = priorityReason;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }
}
