package org.linia.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import org.linia.ticket.Change;
import org.linia.ticket.Facts;
import org.linia.ticket.OpenedTicket;
import org.linia.ticket.Tags;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.TicketType;

/** What the ticket says. */
@Embeddable
public class Wording {
    @Enumerated(EnumType.STRING)
    private TicketType type;

    private String title;
    private String description;

    @Column(name = "affected_users")
    private int affectedUsers;

    private Tags tags;
    private Facts facts;

    protected Wording() {}

    Wording(OpenedTicket opened) {
        this.type = opened.type();
        this.title = opened.title();
        this.description = opened.description();
        this.affectedUsers = opened.affectedUsers();
        this.tags = opened.tags();
        this.facts = opened.facts();
    }

    void become(TicketEdit edit) {
        this.type = Change.applied(edit.type(), type);
        this.title = Change.applied(edit.title(), title);
        this.description = Change.applied(edit.description(), description);
        this.affectedUsers = Change.applied(edit.affectedUsers(), affectedUsers);
        this.tags = Change.applied(edit.tags(), tags);
        this.facts = Change.applied(edit.facts(), facts);
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public TicketType type() {
        return type;
    }

    public int affectedUsers() {
        return affectedUsers;
    }

    public Tags tags() {
        return tags;
    }

    public Facts facts() {
        return facts;
    }

    void track(Map<String, Object> values) {
        values.put("type", type);
        values.put("title", title);
        values.put("description", description);
        values.put("affectedUsers", affectedUsers);
        values.put("tags", tags.words());
        values.put("facts", facts.answers());
    }
}
