package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.IdentityKind;

/** Which account somebody has whom a provider knows. The subject is the provider's, and never given to anybody else. */
@Entity
@Table(name = "provider_identity")
public class ProviderIdentity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "provider_id")
    private long provider;

    @Enumerated(EnumType.STRING)
    private IdentityKind kind;

    private String subject;

    @Column(name = "account_id")
    private AccountId account;

    private Groups groups = new Groups(List.of());

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected ProviderIdentity() {}

    public ProviderIdentity(
            IdentityProvider provider, IdentityKind kind, String subject, AccountId account, Instant at) {
        this.provider = provider.id();
        this.kind = kind;
        this.subject = subject;
        this.account = account;
        this.createdAt = at;
    }

    /** Somebody signed in by it, in these groups. */
    public void use(List<String> nowIn, Instant at) {
        this.groups = new Groups(nowIn);
        this.usedAt = at;
    }

    public long id() {
        return id;
    }

    public long provider() {
        return provider;
    }

    public IdentityKind kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    public AccountId account() {
        return account;
    }

    public List<String> groups() {
        return groups.names();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant usedAt() {
        return usedAt;
    }
}
