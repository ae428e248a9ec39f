package org.linia.identity.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryAttributes;
import org.linia.identity.DirectoryDraft;
import org.linia.identity.DirectoryDraft.Connection;
import org.linia.identity.DirectoryKind;
import org.linia.identity.OrganisationId;

/** An LDAP directory of an organisation. Key, organisation and kind never change. Its password is kept sealed. */
@Entity
public class Directory {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    private String key;
    private String name;

    @Enumerated(EnumType.STRING)
    private DirectoryKind kind;

    private String address;

    @Column(name = "start_tls")
    private boolean startTls;

    private String certificate;

    @Column(name = "bind_dn")
    private String bindDn;

    @Column(name = "bind_password")
    private byte[] bindPassword;

    @Column(name = "people_base")
    private String peopleBase;

    @Column(name = "people_filter")
    private String peopleFilter;

    @Column(name = "groups_base")
    private String groupsBase;

    @Column(name = "groups_filter")
    private String groupsFilter;

    private DirectoryAttributes attributes;

    @Column(name = "makes_accounts")
    private boolean makesAccounts;

    @Column(name = "links_by_email")
    private boolean linksByEmail;

    @Column(name = "every_hours")
    private int everyHours;

    @Column(name = "most_leaving")
    private int mostLeaving;

    private boolean active = true;

    @Column(name = "changed_by")
    private AccountId changedBy;

    @Column(name = "next_import_at")
    private Instant nextImportAt;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "directory_domain", joinColumns = @JoinColumn(name = "directory_id"))
    @Column(name = "domain")
    private Set<String> domains = new HashSet<>();

    protected Directory() {}

    public Directory(DirectoryDraft draft, OrganisationId organisation, AccountId by, Instant at) {
        this.key = draft.key();
        this.organisation = organisation;
        this.kind = draft.kind();
        become(draft, by, at);
    }

    /** All but key, organisation, kind and password. The clock starts anew, in the name of whoever changed it. */
    public final void become(DirectoryDraft draft, AccountId by, Instant at) {
        this.name = draft.name();
        this.address = draft.connection().address();
        this.startTls = draft.connection().startTls();
        this.certificate = draft.connection().certificate();
        this.bindDn = draft.connection().bindDn();
        this.peopleBase = draft.peopleBase();
        this.peopleFilter = draft.peopleFilter();
        this.groupsBase = draft.groupsBase();
        this.groupsFilter = draft.groupsFilter();
        this.attributes = draft.attributes();
        this.makesAccounts = draft.makesAccounts();
        this.linksByEmail = draft.linksByEmail();
        this.everyHours = draft.everyHours();
        this.mostLeaving = draft.mostLeaving();
        this.active = draft.active();
        this.changedBy = by;
        this.nextImportAt = everyHours == 0 ? null : at.plus(Duration.ofHours(everyHours));
        domains.retainAll(draft.domains());
        domains.addAll(draft.domains());
    }

    public void hide(byte[] sealed) {
        this.bindPassword = sealed.clone();
    }

    /** @param organisationKey as the draft names the organisation */
    public DirectoryDraft draft(String organisationKey) {
        return new DirectoryDraft(
                key,
                name,
                organisationKey,
                kind,
                new Connection(address, startTls, certificate, bindDn, null),
                peopleBase,
                peopleFilter,
                groupsBase,
                groupsFilter,
                attributes,
                domains.stream().sorted().toList(),
                makesAccounts,
                linksByEmail,
                everyHours,
                mostLeaving,
                active);
    }

    public long id() {
        return id;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public String key() {
        return key;
    }

    public byte[] sealedPassword() {
        return bindPassword.clone();
    }

    public boolean isActive() {
        return active;
    }

    /** In whose name it is imported by the clock. */
    public AccountId changedBy() {
        return changedBy;
    }

    public Instant nextImportAt() {
        return nextImportAt;
    }

    public long version() {
        return version;
    }
}
