package org.linia.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import org.linia.catalog.CategoryId;
import org.linia.catalog.ServiceId;
import org.linia.routing.Grade;
import org.linia.sla.Priority;
import org.linia.ticket.Classified;

/** What a ticket is about and how much it matters. */
@Embeddable
public class Classification {
    @Column(name = "category_id")
    private CategoryId category;

    @Column(name = "service_id")
    private ServiceId service;

    @Enumerated(EnumType.STRING)
    private Grade impact;

    @Enumerated(EnumType.STRING)
    private Grade urgency;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Column(name = "priority_reason")
    private String priorityReason;

    protected Classification() {}

    Classification(Classified facts) {
        become(facts);
    }

    void become(Classified facts) {
        this.category = facts.category();
        this.service = facts.service();
        this.impact = facts.impact();
        this.urgency = facts.urgency();
        this.priority = facts.priority();
        this.priorityReason = facts.priorityReason();
    }

    public Classified facts() {
        return new Classified(category, service, impact, urgency, priority, priorityReason);
    }

    void track(Map<String, Object> values) {
        values.put("category", category);
        values.put("service", service);
        values.put("impact", impact);
        values.put("urgency", urgency);
        values.put("priority", priority);
        values.put("priorityReason", priorityReason);
    }
}
