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
import org.linia.ticket.Channel;
import org.linia.ticket.MessageLine;
import org.linia.ticket.Visibility;

/** What somebody wrote on a ticket. Messages are never changed. */
@Entity
@Table(name = "ticket_message")
@SequenceGenerator(name = "ticket_message_seq", sequenceName = "ticket_message_seq")
public class Message {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_message_seq")
    private Long id;

    private long ticket;
    private Instant at;

    @Column(name = "by_id")
    private AccountId by;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String body;

    protected Message() {}

    public Message(Ticket ticket, Visibility visibility, Channel channel, String body, Act act) {
        this.ticket = ticket.number();
        this.at = act.at();
        this.by = act.by();
        this.visibility = visibility;
        this.channel = channel;
        this.body = body;
    }

    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public AccountId by() {
        return by;
    }

    /** What its timeline entry holds besides {@code more}; one that tells the requester something says so. */
    Map<String, Object> told(boolean byStaff, Map<String, ?> more) {
        Map<String, Object> data = new LinkedHashMap<>(more);
        data.put("message", id);
        data.put("channel", channel);
        if (byStaff && visibility == Visibility.PUBLIC) {
            data.put("answer", true);
        }
        return data;
    }

    public MessageLine line(String byName) {
        return new MessageLine(id, at, by, byName, visibility, channel, body);
    }

    public long ticket() {
        return ticket;
    }

    public Visibility visibility() {
        return visibility;
    }

    public Channel channel() {
        return channel;
    }

    public String body() {
        return body;
    }
}
