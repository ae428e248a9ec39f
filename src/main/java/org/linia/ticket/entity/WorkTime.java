package org.linia.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linia.identity.AccountId;
import org.linia.ticket.Activity;
import org.linia.ticket.WorkLine;

/** Time that somebody worked on a ticket. What was wrong is withdrawn and recorded anew, never rewritten. */
@Entity
@Table(name = "work_time")
@SequenceGenerator(name = "work_time_seq", sequenceName = "work_time_seq")
public class WorkTime {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work_time_seq")
    private Long id;

    private long ticket;

    @Column(name = "account_id")
    private AccountId by;

    @Enumerated(EnumType.STRING)
    private Activity activity;

    @Column(name = "started_at")
    private Instant startedAt;

    private int seconds;
    private String note;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected WorkTime() {}

    public WorkTime(Ticket ticket, AccountId by, Activity activity, Instant startedAt, Duration spent, String note) {
        this.ticket = ticket.number();
        this.by = by;
        this.activity = activity;
        this.startedAt = startedAt;
        this.seconds = Math.toIntExact(spent.toSeconds());
        this.note = note;
    }

    public void withdraw(Act act) {
        this.withdrawnAt = act.at();
    }

    public boolean isCurrent() {
        return withdrawnAt == null;
    }

    public long ticket() {
        return ticket;
    }

    public AccountId by() {
        return by;
    }

    public WorkLine line(String byName) {
        return new WorkLine(id, by, byName, activity, startedAt, Duration.ofSeconds(seconds), note);
    }

    /** What the timeline tells of it. */
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("time", id);
        data.put("person", by);
        data.put("activity", activity);
        data.put("startedAt", startedAt);
        data.put("seconds", seconds);
        data.put("note", note);
        return data;
    }
}
