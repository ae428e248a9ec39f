package org.linia.catalog.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.linia.catalog.CategoryId;
import org.linia.catalog.EscalationDemands;
import org.linia.shared.text.Translations;

/** A node of the tree that contacts are sorted into. Its key never changes; retired, it stays on the tickets that have it. */
@Entity
public class Category {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String key;

    @Column(name = "parent_id")
    private CategoryId parent;

    private String name;
    private Translations names = Translations.NONE;
    private int position;
    private boolean active = true;

    @Column(name = "escalation_steps")
    private boolean escalationSteps;

    @Column(name = "escalation_file")
    private boolean escalationFile;

    @Version
    private long version;

    protected Category() {}

    public Category(String key, String name) {
        this.key = key;
        this.name = name;
    }

    public CategoryId id() {
        return new CategoryId(id);
    }

    public String key() {
        return key;
    }

    public CategoryId parent() {
        return parent;
    }

    public String name() {
        return name;
    }

    public Translations names() {
        return names;
    }

    public int position() {
        return position;
    }

    public boolean isActive() {
        return active;
    }

    public EscalationDemands demands() {
        return new EscalationDemands(escalationSteps, escalationFile);
    }

    public void demand(EscalationDemands demands) {
        this.escalationSteps = demands.steps();
        this.escalationFile = demands.file();
    }

    public long version() {
        return version;
    }

    public void call(String newName, Translations newNames) {
        this.name = newName;
        this.names = newNames;
    }

    /** @param newParent null for the top */
    public void moveUnder(CategoryId newParent, int newPosition) {
        this.parent = newParent;
        this.position = newPosition;
    }

    public void activate(boolean nowActive) {
        this.active = nowActive;
    }
}
