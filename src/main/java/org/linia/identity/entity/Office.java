package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;

/** A place where people of an organisation work, with its time zone. */
@Entity
public class Office {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    private boolean active = true;

    @Version
    private long version;

    protected Office() {}

    public Office(OrganisationId organisation, String name, ZoneId timeZone) {
        this.organisation = organisation;
        this.name = name;
        this.timeZone = timeZone.getId();
    }

    public OfficeId id() {
        return new OfficeId(id);
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public String name() {
        return name;
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
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

    public void move(ZoneId newZone) {
        this.timeZone = newZone.getId();
    }

    public void activate(boolean nowActive) {
        this.active = nowActive;
    }
}
