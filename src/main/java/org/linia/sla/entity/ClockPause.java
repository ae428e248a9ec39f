package org.linia.sla.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One ended pause of a clock. An entity, for EclipseLink 4 fails to save a clock whose pauses are embeddables that came
 * with it by a fetch join.
 */
@Entity
@Cacheable(false)
@Table(name = "clock_pause")
public class ClockPause {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "clock_id")
    private Clock clock;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    protected ClockPause() {}

    ClockPause(Clock clock, Span span) {
        this.clock = clock;
        this.from = span.from();
        this.to = span.to();
    }

    Span span() {
        return new Span(from, to);
    }
}
