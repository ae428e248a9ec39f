package org.linia.staffing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.linia.identity.AccountId;
import org.linia.identity.TeamId;

/** A time in which somebody of a team can be called. */
@Entity
@Table(name = "on_call")
public class Turn {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "team_id")
    private TeamId team;

    @Column(name = "account_id")
    private AccountId person;

    @Column(name = "starts_at")
    private Instant from;

    @Column(name = "ends_at")
    private Instant to;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Version
    private long version;

    protected Turn() {}

    public Turn(TeamId team, AccountId person, Instant from, Instant to) {
        this.team = team;
        become(person, from, to);
    }

    /** All but the team. */
    public final void become(AccountId newPerson, Instant newFrom, Instant newTo) {
        this.person = newPerson;
        this.from = newFrom;
        this.to = newTo;
    }

    public void withdraw(Instant at) {
        this.withdrawnAt = at;
    }

    public long id() {
        return id;
    }

    public TeamId team() {
        return team;
    }

    public AccountId person() {
        return person;
    }

    public Instant from() {
        return from;
    }

    public Instant to() {
        return to;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public long version() {
        return version;
    }
}
