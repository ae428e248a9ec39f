package org.linia.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;

/** Something whose every change is an entry of its timeline, with the old and new value of what it changed. */
@MappedSuperclass
public abstract class Chronicle {
    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "timeline_seq")
    private int timelineSeq;

    @Transient
    private final List<TimelineEntry> news = new ArrayList<>();

    public abstract long number();

    /** What its timeline tells, as it is now. */
    public abstract Map<String, Object> values();

    void begin(Act act) {
        this.createdAt = act.at();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the nearest running clock falls due; only a copy for sorting, so it is not on the timeline. */
    public void dueAt(Instant nearest) {
        this.dueAt = nearest;
    }

    void act(TimelineKind kind, Act act, Map<String, ?> data, Runnable change) {
        act(kind, Visibility.PUBLIC, act, data, change);
    }

    void act(TimelineKind kind, Visibility visibility, Act act, Map<String, ?> data, Runnable change) {
        Map<String, Object> before = values();
        change.run();
        Map<String, Object> changes = Changes.between(before, values());
        if (!changes.isEmpty() || !kind.isEdit()) {
            Map<String, Object> entry = new LinkedHashMap<>(data);
            entry.put("changes", changes);
            note(kind, visibility, entry, act);
        }
    }

    /** Something beside its own fields happened: a file, a watcher, a link, recorded time ... */
    public void note(TimelineKind kind, Visibility visibility, Map<String, ?> data, Act act) {
        this.updatedAt = act.at();
        news.add(new TimelineEntry(number(), ++timelineSeq, act, kind, visibility, data));
    }

    /** The entries that are not stored yet; asking takes them. */
    public List<TimelineEntry> takeNews() {
        List<TimelineEntry> taken = List.copyOf(news);
        news.clear();
        return taken;
    }
}
