package org.linia.channel.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.linia.channel.MailDecision;
import org.linia.channel.MailKind;
import org.linia.channel.MailState;
import org.linia.identity.AccountId;
import org.linia.shared.problem.Conflict;

/**
 * A message that came into a mailbox. It is settled once; only what somebody who reviews it decides lets it be settled
 * anew. What it consists of never changes.
 */
@Entity
public class Mail {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "mailbox_id")
    private long mailbox;

    @Column(name = "uid_validity")
    private Long uidValidity;

    private Long uid;
    private String envelope;

    @Column(name = "message_id")
    private String messageId;

    private byte[] digest;
    private long size;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private MailState state;

    @Column(name = "state_at")
    private Instant stateAt;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    private String sender;

    @Column(name = "sender_name")
    private String senderName;

    private String subject;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    private String about;
    private String reason;

    @Column(name = "reason_words")
    private String reasonWords;

    @Column(name = "decided_by")
    private AccountId decidedBy;

    @Enumerated(EnumType.STRING)
    private MailDecision.Way decision;

    @Column(name = "decided_about")
    private String decidedAbout;

    @Version
    private long version;

    protected Mail() {}

    /** @param digest of what its writer wrote */
    public Mail(long mailbox, Origin origin, String messageId, byte[] digest, long size, Instant at) {
        this.mailbox = mailbox;
        this.uidValidity = origin.uidValidity();
        this.uid = origin.uid();
        this.envelope = origin.envelope();
        this.messageId = messageId;
        this.digest = digest.clone();
        this.size = size;
        this.receivedAt = at;
        this.state = MailState.RECEIVED;
        this.stateAt = at;
        this.dueAt = at;
        this.sender = "";
        this.senderName = "";
        this.subject = "";
    }

    /** What it says about itself. */
    public void says(String from, String name, String about, MailKind what) {
        this.sender = from;
        this.senderName = name;
        this.subject = about;
        this.kind = what;
    }

    /**
     * @param on what it is about; null for nothing
     * @param why null if it needs no reason
     * @throws IllegalStateException if it is settled already: whoever settles it says so once
     */
    public void settle(MailState to, String on, String why, Instant at) {
        if (state != MailState.RECEIVED) {
            throw new IllegalStateException("Mail " + id + " is settled already: " + state);
        }
        become(to, at);
        this.about = on;
        this.reason = why;
        this.reasonWords = null;
    }

    /** @param words what could not be done, or not be read */
    public void quarantine(String why, String words, Instant at) {
        become(MailState.QUARANTINED, at);
        this.reason = why;
        this.reasonWords = words;
    }

    /** It was not its fault. */
    public void again(Instant at) {
        this.attempts++;
        this.dueAt = at;
    }

    /**
     * Somebody wants it processed anew.
     *
     * @param wish null: as it is
     * @throws Conflict if something has become of it already
     */
    public void reopen(MailDecision wish, Instant at) {
        checkOpen();
        become(MailState.RECEIVED, at);
        this.attempts = 0;
        this.dueAt = at;
        this.decidedBy = wish == null ? null : wish.by();
        this.decision = wish == null ? null : wish.way();
        this.decidedAbout = wish == null ? null : wish.about();
    }

    /** @throws Conflict if something has become of it already */
    public void discard(Instant at) {
        checkOpen();
        become(MailState.DISCARDED, at);
    }

    private void checkOpen() {
        if (!state.isOpen()) {
            throw new Conflict(List.of(), "channel.refused.mailSettled");
        }
    }

    private void become(MailState to, Instant at) {
        this.state = to;
        this.stateAt = at;
    }

    public long id() {
        return id;
    }

    public long mailbox() {
        return mailbox;
    }

    public MailState state() {
        return state;
    }

    /** To whom it was brought; null if it was fetched. */
    public String envelope() {
        return envelope;
    }

    public int attempts() {
        return attempts;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** What somebody decided who reviewed it; null if nobody did. */
    public MailDecision decision() {
        return decision == null ? null : new MailDecision(decidedBy, decision, decidedAbout);
    }
}
