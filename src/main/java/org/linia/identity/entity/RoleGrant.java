package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.linia.identity.AccountId;
import org.linia.identity.Role;

/** A role given to an account, until it is revoked. Rows stay: they are the history of a person's rights. */
@Entity
@Table(name = "role_grant")
public class RoleGrant {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private AccountId account;

    private String role;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "granted_by")
    private AccountId grantedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_by")
    private AccountId revokedBy;

    protected RoleGrant() {}

    /** @param by who gives it; null for the first start */
    public RoleGrant(AccountId account, Role role, AccountId by, Instant at) {
        this.account = account;
        this.role = role.containerName();
        this.grantedBy = by;
        this.grantedAt = at;
    }

    public Role role() {
        return Role.ofContainerName(role);
    }

    public AccountId account() {
        return account;
    }

    public void revoke(AccountId by, Instant at) {
        if (revokedAt == null) {
            this.revokedBy = by;
            this.revokedAt = at;
        }
    }
}
