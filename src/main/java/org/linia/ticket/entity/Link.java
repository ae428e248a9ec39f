package org.linia.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linia.identity.AccountId;
import org.linia.ticket.LinkKind;

/** That one ticket is something to another. A link that is taken away stays, with who did it and when. */
@Entity
@Table(name = "ticket_link")
@SequenceGenerator(name = "ticket_link_seq", sequenceName = "ticket_link_seq")
public class Link {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_link_seq")
    private Long id;

    @Column(name = "from_ticket")
    private long from;

    @Column(name = "to_ticket")
    private long to;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    private Instant at;

    @Column(name = "by_id")
    private AccountId by;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "removed_by")
    private AccountId removedBy;

    protected Link() {}

    public Link(Ticket from, LinkKind kind, Ticket to, Act act) {
        this.from = from.number();
        this.to = to.number();
        this.kind = kind;
        this.at = act.at();
        this.by = act.by();
    }

    public void remove(Act act) {
        this.removedAt = act.at();
        this.removedBy = act.by();
    }

    public boolean isCurrent() {
        return removedAt == null;
    }

    public long id() {
        return id;
    }

    public long from() {
        return from;
    }

    public long to() {
        return to;
    }

    public LinkKind kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }

    /** The other end, seen from that ticket. */
    public long other(long ticket) {
        return ticket == from ? to : from;
    }

    /** What a timeline tells of it, from that ticket's side. */
    public Map<String, Object> data(long ticket) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("link", id);
        data.put("kind", kind);
        data.put("outgoing", ticket == from);
        data.put("ticket", other(ticket));
        return data;
    }
}
