package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.linia.identity.AccountId;

/** A password that somebody had, as its hash, and is not to have again. */
@Entity
@Table(name = "former_password")
public class FormerPassword {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private AccountId account;

    private String hash;
    private Instant at;

    protected FormerPassword() {}

    public FormerPassword(AccountId account, String hash, Instant at) {
        this.account = account;
        this.hash = hash;
        this.at = at;
    }

    public String hash() {
        return hash;
    }
}
