package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.linia.identity.AccountId;
import org.linia.identity.DepartmentId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;

/**
 * A role given to an account, a department, a team or a group, until it is revoked. Rows stay: they are the history of
 * people's rights.
 */
@Entity
@Table(name = "role_grant")
public class RoleGrant {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    private String role;

    @Column(name = "account_id")
    private AccountId account;

    @Column(name = "department_id")
    private DepartmentId department;

    @Column(name = "team_id")
    private TeamId team;

    @Column(name = "group_name")
    private String group;

    @Column(name = "valid_from")
    private Instant from;

    @Column(name = "valid_until")
    private Instant until;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "granted_by")
    private AccountId grantedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_by")
    private AccountId revokedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "reviewed_by")
    private AccountId reviewedBy;

    protected RoleGrant() {}

    /**
     * @param role its key within the organisation
     * @param by who gives it; null for the first start
     */
    public RoleGrant(OrganisationId organisation, String role, Holder holder, AccountId by, Instant at) {
        this.organisation = organisation;
        this.role = role;
        this.account = holder.account();
        this.department = holder.department();
        this.team = holder.team();
        this.group = holder.group();
        this.grantedBy = by;
        this.grantedAt = at;
    }

    /** To what it is given: one of them, the others are null. */
    public record Holder(AccountId account, DepartmentId department, TeamId team, String group) {
        public static Holder of(AccountId account) {
            return new Holder(account, null, null, null);
        }
    }

    /**
     * @param begin null: at once
     * @param end null: when it is revoked
     */
    public void lasts(Instant begin, Instant end) {
        this.from = begin;
        this.until = end;
    }

    public long id() {
        return id;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public String role() {
        return role;
    }

    public boolean isOf(Holder holder) {
        return new Holder(account, department, team, group).equals(holder);
    }

    public boolean isOver(Instant now) {
        return until != null && !until.isAfter(now);
    }

    public boolean isCurrent() {
        return revokedAt == null;
    }

    public void revoke(AccountId by, Instant at) {
        if (revokedAt == null) {
            this.revokedBy = by;
            this.revokedAt = at;
        }
    }

    /** Somebody looked at it and says that it is still right. */
    public void review(AccountId by, Instant at) {
        this.reviewedBy = by;
        this.reviewedAt = at;
    }
}
