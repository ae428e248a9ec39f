package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.linia.identity.SupplierChannel;
import org.linia.identity.SupplierDraft;
import org.linia.identity.SupplierId;

/** A company outside to which tickets are handed. Its key never changes; switched off, it keeps the tickets that it has. */
@Entity
public class Supplier {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String key;
    private String name;
    private Contacts contacts = new Contacts(List.of());

    @Column(name = "contract_number")
    private String contractNumber;

    @Column(name = "contract_from")
    private LocalDate contractFrom;

    @Column(name = "contract_to")
    private LocalDate contractTo;

    @Column(name = "calendar_key")
    private String calendar;

    @Enumerated(EnumType.STRING)
    private SupplierChannel channel;

    private String recipient;
    private String language;
    private boolean active = true;

    @Version
    private long version;

    protected Supplier() {}

    public Supplier(SupplierDraft draft) {
        this.key = draft.key();
        become(draft);
    }

    /** All but the key. */
    public final void become(SupplierDraft draft) {
        this.name = draft.name();
        this.contacts = new Contacts(draft.contacts());
        this.contractNumber = draft.contractNumber();
        this.contractFrom = draft.contractFrom();
        this.contractTo = draft.contractTo();
        this.calendar = draft.calendar();
        this.channel = draft.channel();
        this.recipient = draft.recipient();
        this.language = draft.language();
        this.active = draft.active();
    }

    public SupplierId id() {
        return new SupplierId(id);
    }

    public SupplierDraft draft() {
        return new SupplierDraft(
                key,
                name,
                contacts.people(),
                contractNumber,
                contractFrom,
                contractTo,
                calendar,
                channel,
                recipient,
                language,
                active);
    }

    public long version() {
        return version;
    }
}
