package org.linia.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linia.shared.problem.Conflict;

/** What a ticket belongs to: the parent whose child it is, the one in which it goes on, and whether others follow it. */
@Embeddable
public class Kinship {
    /** Most tickets stand alone; the database then has no kinship to load. */
    static final Kinship NONE = new Kinship();

    private Long parent;

    @Column(name = "merged_into")
    private Long mergedInto;

    @Column(name = "major_since")
    private Instant majorSince;

    protected Kinship() {}

    private Kinship(Long parent, Long mergedInto, Instant majorSince) {
        this.parent = parent;
        this.mergedInto = mergedInto;
        this.majorSince = majorSince;
    }

    Kinship beneath(Long number) {
        return new Kinship(number, mergedInto, majorSince);
    }

    Kinship goingOnIn(Long number) {
        return new Kinship(parent, number, majorSince);
    }

    /**
     * @param since null: not any more
     * @throws Conflict if it is so already
     */
    Kinship major(Instant since) {
        if (isMajor() == (since != null)) {
            throw new Conflict(List.of(), since == null ? "ticket.refused.notMajor" : "ticket.refused.major");
        }
        return new Kinship(parent, mergedInto, since);
    }

    public Long parent() {
        return parent;
    }

    public Long mergedInto() {
        return mergedInto;
    }

    public boolean isMajor() {
        return majorSince != null;
    }

    void track(Map<String, Object> values) {
        values.put("parent", parent);
        values.put("mergedInto", mergedInto);
        values.put("majorSince", majorSince);
    }
}
