package org.linia.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;

/** What a ticket belongs to: the parent whose child it is, and the one in which it goes on. */
@Embeddable
public class Kinship {
    /** Most tickets stand alone; the database then has no kinship to load. */
    static final Kinship NONE = new Kinship();

    private Long parent;

    @Column(name = "merged_into")
    private Long mergedInto;

    protected Kinship() {}

    private Kinship(Long parent, Long mergedInto) {
        this.parent = parent;
        this.mergedInto = mergedInto;
    }

    Kinship beneath(Long number) {
        return new Kinship(number, mergedInto);
    }

    Kinship mergedInto(Long number) {
        return new Kinship(parent, number);
    }

    Long parent() {
        return parent;
    }

    Long mergedInto() {
        return mergedInto;
    }

    void track(Map<String, Object> values) {
        values.put("parent", parent);
        values.put("mergedInto", mergedInto);
    }
}
