package org.linia.sla.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.linia.sla.PendingReason;

/**
 * A time in which a subject waits, recorded once with its reason: which of its clocks stand still meanwhile is for their
 * agreements to say. The time in which it had ended, before it was taken up again, has no reason and counts for none.
 */
@Entity
@Cacheable(false)
@Table(name = "clock_wait")
public class Wait {
    @Id
    @SequenceGenerator(name = "clock_wait_id", sequenceName = "clock_wait_id", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clock_wait_id")
    private Long id;

    private long subject;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    @Enumerated(EnumType.STRING)
    private PendingReason reason;

    protected Wait() {}

    Wait(long subject, Instant from, Instant to, PendingReason reason) {
        this.subject = subject;
        this.from = from;
        this.to = to;
        this.reason = reason;
    }

    public long subject() {
        return subject;
    }

    Instant from() {
        return from;
    }

    /** Null while it lasts. */
    Instant to() {
        return to;
    }

    /** Empty: it had ended. */
    Optional<PendingReason> reason() {
        return Optional.ofNullable(reason);
    }

    void end(Instant at) {
        this.to = at;
    }

    Waited waited() {
        return new Waited(from, to, reason);
    }
}
