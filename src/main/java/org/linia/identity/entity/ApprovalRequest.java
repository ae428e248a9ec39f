package org.linia.identity.entity;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.ApprovalState;
import org.linia.identity.FourEyesAct;
import org.linia.identity.NeedsApproval.Asking;
import org.linia.identity.OrganisationId;
import org.linia.shared.json.Json;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.NotAllowed;

/** What one manager asks another to approve. It is decided once, by somebody else, before it expires. */
@Entity
@Table(name = "approval_request")
public class ApprovalRequest {
    /** So long somebody may decide, and an approved export be fetched. */
    public static final Duration OPEN_FOR = Duration.ofDays(7);

    /** How it ended. */
    private enum Outcome {
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    @Enumerated(EnumType.STRING)
    private FourEyesAct act;

    private String subject;

    @Column(name = "about_id")
    private AccountId about;

    private String asked;

    private String changes;

    private String reason;

    @Column(name = "requested_by")
    private AccountId requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "decided_by")
    private AccountId decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String note;

    @Column(name = "used_at")
    private Instant usedAt;

    protected ApprovalRequest() {}

    public ApprovalRequest(Asking asking, String reason, AccountId by, Instant at) {
        this.organisation = asking.organisation();
        this.act = asking.act();
        this.subject = asking.subject();
        this.about = asking.about();
        this.asked = asking.asked().toString();
        this.changes = asking.changes().toString();
        this.reason = reason;
        this.requestedBy = by;
        this.requestedAt = at;
        this.expiresAt = at.plus(OPEN_FOR);
    }

    /** @throws NotAllowed by whoever asked for it */
    public void approve(AccountId by, Instant at, String why) {
        decide(Outcome.APPROVED, by, at, why);
    }

    /** @throws NotAllowed by whoever asked for it */
    public void refuse(AccountId by, Instant at, String why) {
        decide(Outcome.REFUSED, by, at, why);
    }

    private void decide(Outcome decision, AccountId by, Instant at, String why) {
        mustBeOpen(at);
        if (by.equals(requestedBy)) {
            throw new NotAllowed("identity.refused.ownRequest");
        }
        end(decision, by, at);
        this.note = why;
    }

    /** @throws NotAllowed by anybody but whoever asked for it */
    public void withdraw(AccountId by, Instant at) {
        mustBeOpen(at);
        if (!by.equals(requestedBy)) {
            throw new NotAllowed("identity.refused.othersRequest");
        }
        end(Outcome.WITHDRAWN, by, at);
    }

    private void mustBeOpen(Instant at) {
        if (state(at) != ApprovalState.OPEN) {
            throw new Conflict(List.of(), "identity.refused.decided." + state(at));
        }
    }

    private void end(Outcome how, AccountId by, Instant at) {
        this.outcome = how;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    /** What was approved is used up. */
    public void use(Instant at) {
        this.usedAt = at;
    }

    public ApprovalState state(Instant now) {
        if (outcome == null) {
            return now.isBefore(expiresAt) ? ApprovalState.OPEN : ApprovalState.EXPIRED;
        }
        return usedAt != null && act == FourEyesAct.EXPORT_AUDIT
                ? ApprovalState.FETCHED
                : ApprovalState.valueOf(outcome.name());
    }

    /** Whether it is that very act. */
    public boolean isFor(Asking asking) {
        return act == asking.act() && organisation.equals(asking.organisation()) && asked().equals(asking.asked());
    }

    /** Whether what it allows can still be done. */
    public boolean isUsable(Instant now) {
        return outcome == Outcome.APPROVED && usedAt == null && now.isBefore(expiresAt);
    }

    public long id() {
        return id;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public FourEyesAct act() {
        return act;
    }

    public String subject() {
        return subject;
    }

    /** Null for nobody. */
    public AccountId about() {
        return about;
    }

    public JsonObject asked() {
        return Json.object(asked);
    }

    public JsonObject changes() {
        return Json.object(changes);
    }

    public String reason() {
        return reason;
    }

    public AccountId requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public AccountId decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String note() {
        return note;
    }
}
