package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.linia.identity.DepartmentId;
import org.linia.identity.OrganisationId;

/** A part of an organisation, in a tree. Where it shares tickets, its people see each other's. */
@Entity
public class Department {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    @Column(name = "parent_id")
    private DepartmentId parent;

    private String name;

    @Column(name = "shares_tickets")
    private boolean sharesTickets;

    private boolean active = true;

    @Version
    private long version;

    protected Department() {}

    public Department(OrganisationId organisation, DepartmentId parent, String name) {
        this.organisation = organisation;
        this.parent = parent;
        this.name = name;
    }

    public DepartmentId id() {
        return new DepartmentId(id);
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public DepartmentId parent() {
        return parent;
    }

    public String name() {
        return name;
    }

    public boolean sharesTickets() {
        return sharesTickets;
    }

    public boolean isActive() {
        return active;
    }

    public long version() {
        return version;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    public void moveUnder(DepartmentId newParent) {
        this.parent = newParent;
    }

    public void shareTickets(boolean nowShared) {
        this.sharesTickets = nowShared;
    }

    public void activate(boolean nowActive) {
        this.active = nowActive;
    }
}
