package org.linia.identity.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.linia.identity.OrganisationId;

/** An enterprise that is served. Its key never changes: other systems know it by that. */
@Entity
public class Organisation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String key;
    private String name;
    private boolean active = true;

    @Version
    private long version;

    protected Organisation() {}

    public Organisation(String key, String name) {
        this.key = key;
        this.name = name;
    }

    public OrganisationId id() {
        return new OrganisationId(id);
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
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

    public void activate(boolean nowActive) {
        this.active = nowActive;
    }
}
