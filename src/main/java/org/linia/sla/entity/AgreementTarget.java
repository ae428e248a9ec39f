package org.linia.sla.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import org.linia.sla.Priority;
import org.linia.sla.PromisedTime;
import org.linia.sla.Target;

/** The row of one promised time. The calendar is named by its key: which edition counts depends on the subject. */
@Embeddable
public class AgreementTarget {
    @Enumerated(EnumType.STRING)
    private Target target;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Column(name = "allowed_seconds")
    private long allowedSeconds;

    private String calendar;

    protected AgreementTarget() {}

    AgreementTarget(PromisedTime time) {
        this.target = time.target();
        this.priority = time.priority();
        this.allowedSeconds = time.allowed().toSeconds();
        this.calendar = time.calendar();
    }

    PromisedTime time() {
        return new PromisedTime(target, priority, Duration.ofSeconds(allowedSeconds), calendar);
    }
}
