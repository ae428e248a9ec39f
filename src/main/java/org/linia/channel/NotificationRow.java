package org.linia.channel;

/** A rule of notification as managers see it. */
public record NotificationRow(NotificationDraft draft, long version) {
    /** Whether it came with the product: it is read, and not changed. */
    public boolean isShipped() {
        return draft.organisation() == null;
    }
}
