package org.linia.identity.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One failed attempt to sign in, whether the account exists or not. */
@Entity
@Table(name = "sign_in_failure")
public class SignInFailure {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;
    private String address;
    private Instant at;

    protected SignInFailure() {}

    public SignInFailure(String username, String address, Instant at) {
        this.username = username;
        this.address = address;
        this.at = at;
    }
}
