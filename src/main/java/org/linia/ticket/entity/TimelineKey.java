package org.linia.ticket.entity;

import java.io.Serializable;
import java.util.Objects;

/** A place on a ticket's timeline. */
public class TimelineKey implements Serializable {
    private long ticket;
    private int seq;

    public TimelineKey() {}

    public TimelineKey(long ticket, int seq) {
        this.ticket = ticket;
        this.seq = seq;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimelineKey key && key.ticket == ticket && key.seq == seq;
    }

    @Override
    public int hashCode() {
        return Objects.hash(ticket, seq);
    }
}
