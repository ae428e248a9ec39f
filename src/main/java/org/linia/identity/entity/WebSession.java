package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.linia.identity.AccountId;
import org.linia.identity.SessionRow;

/** A person signed in with a browser. Ending the row ends the session at its next request, on every node. */
@Entity
@Table(name = "web_session")
public class WebSession {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private byte[] hash;

    @Column(name = "account_id")
    private AccountId account;

    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "proved_at")
    private Instant provedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected WebSession() {}

    public WebSession(byte[] hash, AccountId account, String address, String userAgent, Instant at) {
        this.hash = hash.clone();
        this.account = account;
        this.address = address;
        this.userAgent = userAgent;
        this.createdAt = at;
        this.seenAt = at;
    }

    public long id() {
        return id;
    }

    public AccountId account() {
        return account;
    }

    public byte[] hash() {
        return hash.clone();
    }

    public SessionRow row(boolean current) {
        return new SessionRow(id, address, userAgent, createdAt, seenAt, current);
    }

    /** Its person showed then who they are; never earlier than before. */
    public void prove(Instant at) {
        if (at != null && (provedAt == null || at.isAfter(provedAt))) {
            this.provedAt = at;
        }
    }

    public void end(Instant at) {
        if (endedAt == null) {
            this.endedAt = at;
        }
    }
}
