package org.linia.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;

/** How long a ticket's timeline is, and what was added to it since it was stored. */
@Embeddable
public class Chronicle {
    @Column(name = "timeline_seq")
    private int length;

    @Transient
    private final List<TimelineEntry> news = new ArrayList<>();

    void note(long ticket, TimelineKind kind, Visibility visibility, Map<String, ?> data, Act act) {
        news.add(new TimelineEntry(ticket, ++length, act, kind, visibility, data));
    }

    /** The entries that are not stored yet; asking takes them. */
    List<TimelineEntry> takeNews() {
        List<TimelineEntry> taken = List.copyOf(news);
        news.clear();
        return taken;
    }
}
