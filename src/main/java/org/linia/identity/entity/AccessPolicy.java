package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import org.linia.identity.FourEyesAct;
import org.linia.identity.OrganisationId;
import org.linia.identity.PasswordRules;
import org.linia.identity.PolicyDraft;
import org.linia.identity.Retention;
import org.linia.shared.network.Network;

/** How people of an organisation come in, from one change to the next. Rows are added, never changed. */
@Entity
@Table(name = "access_policy")
public class AccessPolicy {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    private long version;

    @Column(name = "in_force")
    private boolean inForce = true;

    @Column(name = "idle_minutes")
    private Integer idleMinutes;

    @Column(name = "longest_minutes")
    private Integer longestMinutes;

    @Column(name = "fresh_minutes")
    private int freshMinutes;

    @Column(name = "password_length")
    private int passwordLength;

    @Column(name = "passwords_remembered")
    private int passwordsRemembered;

    @Column(name = "refuses_easy")
    private boolean refusesEasy;

    @Column(name = "passwords_off")
    private boolean passwordsOff;

    private String networks;

    @Column(name = "four_eyes")
    private String fourEyes;

    @Column(name = "audit_years")
    private Integer auditYears;

    @Column(name = "session_days")
    private Integer sessionDays;

    protected AccessPolicy() {}

    public AccessPolicy(OrganisationId organisation, long version, PolicyDraft draft) {
        this.organisation = organisation;
        this.version = version;
        this.idleMinutes = minutes(draft.idle());
        this.longestMinutes = minutes(draft.longest());
        this.freshMinutes = minutes(draft.fresh());
        this.passwordLength = draft.passwords().shortest();
        this.passwordsRemembered = draft.passwords().remembered();
        this.refusesEasy = draft.passwords().refusesEasy();
        this.passwordsOff = draft.passwords().off();
        this.networks = Network.text(draft.networks());
        this.fourEyes = FourEyesAct.names(draft.fourEyes());
        this.auditYears = draft.retention().auditYears();
        this.sessionDays = draft.retention().sessionDays();
    }

    private static Integer minutes(Duration duration) {
        return duration == null ? null : (int) duration.toMinutes();
    }

    private static Duration duration(Integer minutes) {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    /** Another one takes its place. */
    public void supersede() {
        this.inForce = false;
    }

    public long version() {
        return version;
    }

    /** @param organisationKey as the draft names the organisation */
    public PolicyDraft draft(String organisationKey) {
        return new PolicyDraft(
                organisationKey,
                duration(idleMinutes),
                duration(longestMinutes),
                duration(freshMinutes),
                new PasswordRules(passwordLength, passwordsRemembered, refusesEasy, passwordsOff),
                Network.stored(networks),
                FourEyesAct.ofNames(fourEyes),
                new Retention(auditYears, sessionDays));
    }
}
