package org.linia.ticket;

import org.linia.catalog.CategoryId;
import org.linia.catalog.ServiceId;
import org.linia.routing.Grade;
import org.linia.sla.Priority;

/**
 * What a ticket is about and how much it matters. Category and service may be null.
 *
 * @param priorityReason why the priority is not the matrix's; null while it is
 */
public record Classified(
        CategoryId category, ServiceId service, Grade impact, Grade urgency, Priority priority, String priorityReason) {
    public boolean isOverridden() {
        return priorityReason != null;
    }
}
