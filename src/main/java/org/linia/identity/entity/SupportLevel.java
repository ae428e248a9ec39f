package org.linia.identity.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.linia.identity.LevelId;

/**
 * A line of support; its number orders the lines, and 1.5 fits between 1 and 2. It is never deleted: switched off, it stays
 * on the tickets that have it, and is passed over when they are handed on.
 */
@Entity
@Table(name = "support_level")
public class SupportLevel {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private BigDecimal number;
    private String name;
    private boolean active = true;

    @Version
    private long version;

    protected SupportLevel() {}

    public SupportLevel(BigDecimal number, String name) {
        this.number = number;
        this.name = name;
    }

    public LevelId id() {
        return new LevelId(id);
    }

    public BigDecimal number() {
        return number.stripTrailingZeros();
    }

    public String name() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    public void describe(String newName, boolean nowActive) {
        this.name = newName;
        this.active = nowActive;
    }

    public long version() {
        return version;
    }
}
