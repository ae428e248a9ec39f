package org.linia.sla.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.linia.sla.AgreementKind;

/** What is promised, under one key for all time; what it says is in its versions. */
@Entity
@Cacheable(false)
public class Agreement {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String key;

    @Enumerated(EnumType.STRING)
    private AgreementKind kind;

    protected Agreement() {}

    public Agreement(String key, AgreementKind kind) {
        this.key = key;
        this.kind = kind;
    }

    public long id() {
        return id;
    }

    public String key() {
        return key;
    }

    public AgreementKind kind() {
        return kind;
    }
}
