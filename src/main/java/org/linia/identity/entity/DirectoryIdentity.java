package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.linia.identity.AccountId;

/** Which account somebody has whom an LDAP directory knows, by an id of theirs that never changes. */
@Entity
@Table(name = "directory_identity")
public class DirectoryIdentity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "directory_id")
    private long directory;

    private String subject;

    @Column(name = "account_id")
    private AccountId account;

    private byte[] said;
    private boolean wanted = true;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected DirectoryIdentity() {}

    public DirectoryIdentity(long directory, String subject, AccountId account, Instant at) {
        this.directory = directory;
        this.subject = subject;
        this.account = account;
        this.createdAt = at;
    }

    public AccountId account() {
        return account;
    }

    /** The directory said this, and it was written: what is the same next time need not be written again. */
    public void written(byte[] digest, boolean nowWanted) {
        this.said = digest.clone();
        this.wanted = nowWanted;
    }

    /** It has them no more; whatever it says when they come back is news. */
    public void gone() {
        this.said = null;
        this.wanted = false;
    }

    /** Somebody signed in by it. */
    public void use(Instant at) {
        this.usedAt = at;
    }
}
