package org.linia.staffing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.linia.identity.AccountId;
import org.linia.staffing.AbsenceDraft;

/** A time in which somebody is away. Whose it is never changes; it is withdrawn rather than deleted. */
@Entity
public class Absence {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private AccountId person;

    @Column(name = "starts_at")
    private Instant from;

    @Column(name = "ends_at")
    private Instant to;

    @Column(name = "stand_in_id")
    private AccountId standIn;

    @Column(name = "hands_over")
    private boolean handsOver;

    private String note;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Version
    private long version;

    protected Absence() {}

    public Absence(AbsenceDraft draft) {
        this.person = draft.person();
        become(draft);
    }

    /** All but the person. */
    public final void become(AbsenceDraft draft) {
        this.from = draft.from();
        this.to = draft.to();
        this.standIn = draft.standIn();
        this.handsOver = draft.handsOver();
        this.note = draft.note();
    }

    public void withdraw(Instant at) {
        this.withdrawnAt = at;
    }

    public long id() {
        return id;
    }

    public AccountId person() {
        return person;
    }

    public AbsenceDraft draft() {
        return new AbsenceDraft(person, from, to, standIn, handsOver, note);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public long version() {
        return version;
    }
}
