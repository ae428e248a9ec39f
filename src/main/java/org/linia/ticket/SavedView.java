package org.linia.ticket;

/**
 * A person's own view of the queue.
 *
 * @param count how many tickets are in it, counting no further than {@link #MOST_COUNTED}
 */
public record SavedView(long id, String name, TicketFilter filter, TicketSort sort, int position, long count) {
    public static final int MOST_COUNTED = 1000;
}
