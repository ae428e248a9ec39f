package org.linia.ticket;

/** An order of tickets; equal ones by number, in the same direction. */
public record TicketSort(By by, boolean descending) {
    public static final TicketSort NEWEST = new TicketSort(By.CREATED_AT, true);

    /** What it goes by, with the name that requests use. PRIORITY ascending is CRITICAL first; DUE_AT has none last. */
    public enum By {
        CREATED_AT("createdAt"),
        UPDATED_AT("updatedAt"),
        PRIORITY("priority"),
        DUE_AT("dueAt"),
        NUMBER("number");

        private final String word;

        By(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** As in a request: {@code -createdAt}. */
    public String text() {
        return (descending ? "-" : "") + by.word();
    }
}
