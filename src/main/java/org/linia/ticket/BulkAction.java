package org.linia.ticket;

import java.util.List;

/**
 * The same thing done to many tickets; null or empty where nothing is done.
 *
 * @param assign as in {@code AssignTicket}
 * @param priority a priority by hand, and why
 * @param category key
 * @param parent number of the ticket beneath which they are put
 */
public record BulkAction(
        Handover assign,
        TicketEdit.Override priority,
        List<String> addTags,
        List<String> removeTags,
        String category,
        Long parent) {

    /**
     * Team by key and person as named in requests; either may be null.
     *
     * @param pullsIn whether they are to help out, as in {@code PullIn}
     */
    public record Handover(String team, String assignee, boolean pullsIn) {}

    public BulkAction {
        addTags = addTags == null ? List.of() : List.copyOf(addTags);
        removeTags = removeTags == null ? List.of() : List.copyOf(removeTags);
    }

    public static BulkAction assign(String team, String assignee) {
        return new BulkAction(new Handover(team, assignee, false), null, null, null, null, null);
    }

    public static BulkAction pullIn(String team, String person) {
        return new BulkAction(new Handover(team, person, true), null, null, null, null, null);
    }

    public static BulkAction priority(TicketEdit.Override priority) {
        return new BulkAction(null, priority, null, null, null, null);
    }

    public static BulkAction tags(List<String> add, List<String> remove) {
        return new BulkAction(null, null, add, remove, null, null);
    }

    public static BulkAction category(String key) {
        return new BulkAction(null, null, null, null, key, null);
    }

    public static BulkAction beneath(long parent) {
        return new BulkAction(null, null, null, null, null, parent);
    }

    public boolean touchesTags() {
        return !addTags.isEmpty() || !removeTags.isEmpty();
    }

    public boolean touchesFields() {
        return touchesTags() || priority != null || category != null;
    }
}
