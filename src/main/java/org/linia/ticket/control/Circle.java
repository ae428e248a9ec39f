package org.linia.ticket.control;

import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;

/** People around a ticket besides its requester and staff. Who watches is the desk's own affair. */
public enum Circle {
    WATCHERS("ticket_watcher", Visibility.INTERNAL, TimelineKind.WATCHED, TimelineKind.UNWATCHED),
    SHARES("ticket_share", Visibility.PUBLIC, TimelineKind.SHARED, TimelineKind.UNSHARED);

    private final String table;
    private final Visibility visibility;
    private final TimelineKind joined;
    private final TimelineKind left;

    Circle(String table, Visibility visibility, TimelineKind joined, TimelineKind left) {
        this.table = table;
        this.visibility = visibility;
        this.joined = joined;
        this.left = left;
    }

    String table() {
        return table;
    }

    Visibility visibility() {
        return visibility;
    }

    TimelineKind joined() {
        return joined;
    }

    TimelineKind left() {
        return left;
    }
}
