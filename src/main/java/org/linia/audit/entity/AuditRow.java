package org.linia.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.shared.json.Json;

/** A stored {@link AuditEntry}. */
@Entity
@Table(name = "audit_entry")
public class AuditRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;

    @Column(name = "account_id")
    private Long account;

    private String address;

    @Enumerated(EnumType.STRING)
    private AuditKind kind;

    private String subject;
    private String data;

    protected AuditRow() {}

    public AuditRow(AuditEntry entry, Instant at) {
        this.at = at;
        this.account = entry.account();
        this.address = entry.address();
        this.kind = entry.kind();
        this.subject = entry.subject();
        this.data = Json.text(entry.data());
    }

    /** Null until it is stored. */
    public Long id() {
        return id;
    }
}
