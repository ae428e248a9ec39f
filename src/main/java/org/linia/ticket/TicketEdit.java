package org.linia.ticket;

import org.linia.catalog.CategoryId;
import org.linia.catalog.ServiceId;
import org.linia.routing.Grade;
import org.linia.sla.Priority;

/** What is to be different; null where nothing is. */
public record TicketEdit(
        Change<TicketType> type,
        Change<String> title,
        Change<String> description,
        Change<Integer> affectedUsers,
        Change<Tags> tags,
        Change<Facts> facts,
        Change<CategoryId> category,
        Change<ServiceId> service,
        Change<Grade> impact,
        Change<Grade> urgency,
        Change<Override> priority) {
    public static final TicketEdit NOTHING =
            new TicketEdit(null, null, null, null, null, null, null, null, null, null, null);

    /** A priority other than the matrix's, and why; without a value the matrix decides again. */
    public record Override(Priority priority, String reason) {}

    /** Whether it touches only what a requester may correct themselves. */
    public boolean isOnlyWording() {
        return type == null
                && affectedUsers == null
                && tags == null
                && category == null
                && service == null
                && impact == null
                && urgency == null
                && priority == null;
    }
}
