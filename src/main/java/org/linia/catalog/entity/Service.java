package org.linia.catalog.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.linia.catalog.ServiceId;
import org.linia.shared.text.Translations;

/** Something the desk supports. Its key never changes; retired, it stays on the tickets that have it. */
@Entity
public class Service {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String key;
    private String name;
    private Translations names = Translations.NONE;
    private boolean active = true;
    private boolean swarm;

    @Version
    private long version;

    protected Service() {}

    public Service(String key) {
        this.key = key;
    }

    public ServiceId id() {
        return new ServiceId(id);
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public Translations names() {
        return names;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isSwarm() {
        return swarm;
    }

    public long version() {
        return version;
    }

    public void call(String newName, Translations newNames) {
        this.name = newName;
        this.names = newNames;
    }

    /** @param bySwarm whether those who know it best solve its tickets together */
    public void solve(boolean bySwarm) {
        this.swarm = bySwarm;
    }

    public void activate(boolean nowActive) {
        this.active = nowActive;
    }
}
