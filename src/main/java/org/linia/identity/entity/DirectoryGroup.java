package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.linia.identity.OrganisationId;

/** People whom the directory of their organisation keeps together under a name. */
@Entity
@Table(name = "directory_group")
public class DirectoryGroup {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    @Column(name = "external_id")
    private String externalId;

    private String name;

    @Column(name = "directory_id")
    private Long directory;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected DirectoryGroup() {}

    public DirectoryGroup(OrganisationId organisation, String name, String externalId, Instant at) {
        this.organisation = organisation;
        this.createdAt = at;
        become(name, externalId, at);
    }

    public long id() {
        return id;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public String name() {
        return name;
    }

    public String externalId() {
        return externalId;
    }

    public long version() {
        return version;
    }

    /** An LDAP directory has it. */
    public void belongTo(long ldapDirectory) {
        this.directory = ldapDirectory;
    }

    /** The LDAP directory that has it; null: none. */
    public Long directory() {
        return directory;
    }

    public final void become(String newName, String newExternalId, Instant at) {
        this.name = newName;
        this.externalId = newExternalId;
        this.changedAt = at;
    }
}
