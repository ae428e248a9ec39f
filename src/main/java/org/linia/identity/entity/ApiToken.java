package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.Scope;

/** A secret by which a program acts for a person. Only its hash is kept. */
@Entity
@Table(name = "api_token")
public class ApiToken {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private AccountId account;

    private String name;
    private byte[] hash;
    private String scopes;

    /** Whether it came from showing a password, as a session of the browser does. */
    @Column(name = "of_sign_in")
    private boolean ofSignIn;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {}

    public ApiToken(AccountId account, String name, byte[] hash, Set<Scope> scopes, Instant at, Instant expiresAt) {
        this.account = account;
        this.name = name;
        this.hash = hash.clone();
        this.scopes = scopes.stream().map(Scope::name).sorted().collect(Collectors.joining(" "));
        this.createdAt = at;
        this.expiresAt = expiresAt;
    }

    /** One that ends as the person's sessions do. */
    public static ApiToken ofSignIn(
            AccountId account, String name, byte[] hash, Set<Scope> scopes, Instant at, Instant expiresAt) {
        ApiToken token = new ApiToken(account, name, hash, scopes, at, expiresAt);
        token.ofSignIn = true;
        return token;
    }

    public long id() {
        return id;
    }

    public AccountId account() {
        return account;
    }

    public String name() {
        return name;
    }

    public Set<Scope> scopes() {
        return scopesOf(scopes);
    }

    /** The scopes of a token's column. */
    public static Set<Scope> scopesOf(String column) {
        var result = EnumSet.noneOf(Scope.class);
        for (String scope : column.split(" ")) {
            result.add(Scope.valueOf(scope));
        }
        return result;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public void revoke(Instant at) {
        if (revokedAt == null) {
            this.revokedAt = at;
        }
    }
}
