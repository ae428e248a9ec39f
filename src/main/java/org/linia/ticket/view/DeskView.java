package org.linia.ticket.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketSort.By;

/** The views that every desk has, before anybody narrows them. */
public enum DeskView {
    MINE(By.PRIORITY, false),
    TEAMS(By.PRIORITY, false),
    UNASSIGNED(By.PRIORITY, false),
    BREACHING(By.DUE_AT, false),
    /** What is with somebody who is away. */
    ABSENT(By.PRIORITY, false),
    ALL(By.PRIORITY, false),
    /** What a search found, wherever it stands. */
    SEARCH(By.CREATED_AT, true);

    private final TicketSort order;

    DeskView(By by, boolean descending) {
        this.order = new TicketSort(by, descending);
    }

    /** The order as long as nobody asks for another. */
    TicketSort order() {
        return order;
    }

    /** The word in addresses and text keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeskView of(QueueAddress address) {
        Optional<DeskView> asked = Arrays.stream(values())
                .filter(view -> view.word().equals(address.first("view")))
                .findFirst();
        return asked.orElse(address.has("q") ? SEARCH : TEAMS);
    }
}
