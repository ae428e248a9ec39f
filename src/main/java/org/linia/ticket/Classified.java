package org.linia.ticket;

import java.util.Objects;
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

    /** As what the timeline tells a change to that: the weightiest difference names it. */
    public TimelineKind kindOfChange(Classified next) {
        return priority != next.priority
                ? TimelineKind.PRIORITY_CHANGED
                : Objects.equals(category, next.category) ? TimelineKind.FIELDS_CHANGED : TimelineKind.CATEGORY_CHANGED;
    }
}
