package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import org.linia.identity.AccountId;
import org.linia.identity.DepartmentId;
import org.linia.identity.Member;
import org.linia.identity.NewAccount;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.identity.Theme;

/** One person. What they may do is not here but in {@link RoleGrant}s and team memberships. */
@Entity
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;
    private String name;
    private String email;
    private String phone;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    @Column(name = "department_id")
    private DepartmentId department;

    @Column(name = "office_id")
    private OfficeId office;

    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private Theme theme = Theme.SYSTEM;

    private boolean vip;
    private boolean active = true;

    @Column(name = "break_glass")
    private boolean breakGlass;

    @Column(name = "directory_name")
    private String directoryName;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "manager_id")
    private AccountId manager;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "gone_at")
    private Instant goneAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Version
    private long version;

    protected Account() {}

    public Account(NewAccount facts, Instant at) {
        this.username = facts.username();
        this.organisation = facts.organisation();
        this.language = facts.language();
        this.timeZone = facts.timeZone().getId();
        this.createdAt = at;
        describe(facts.name(), facts.email(), facts.phone(), facts.vip());
        place(facts.organisation(), facts.department(), facts.office());
    }

    public AccountId id() {
        return new AccountId(id);
    }

    public Member member() {
        return new Member(id(), name, organisation, department, office, language, active, vip);
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String phone() {
        return phone;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public DepartmentId department() {
        return department;
    }

    public OfficeId office() {
        return office;
    }

    public String language() {
        return language;
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public Theme theme() {
        return theme;
    }

    public boolean isVip() {
        return vip;
    }

    /** Whether it comes in with a password also where those of everybody else are refused. */
    public boolean isBreakGlass() {
        return breakGlass;
    }

    public void keepForEmergencies(boolean kept) {
        this.breakGlass = kept;
    }

    public boolean isActive() {
        return active;
    }

    /** Whether the directory took them out. */
    public boolean isGone() {
        return goneAt != null;
    }

    /** What the organisation's directory calls them, or their username where it says nothing. */
    public String calledThere() {
        return directoryName == null ? username : directoryName;
    }

    public String externalId() {
        return externalId;
    }

    public AccountId manager() {
        return manager;
    }

    public long version() {
        return version;
    }

    public void describe(String newName, String newEmail, String newPhone, boolean nowVip) {
        this.name = newName;
        this.email = newEmail;
        this.phone = newPhone;
        this.vip = nowVip;
    }

    public void place(OrganisationId newOrganisation, DepartmentId newDepartment, OfficeId newOffice) {
        this.organisation = newOrganisation;
        this.department = newDepartment;
        this.office = newOffice;
    }

    public void prefer(String newLanguage, ZoneId newZone, Theme newTheme) {
        this.language = newLanguage;
        this.timeZone = newZone.getId();
        this.theme = newTheme;
    }

    /** @param hash as the password hash of the container makes it; null: no sign-in by password */
    public void protect(String hash) {
        this.passwordHash = hash;
    }

    /** Whoever is let in again after the directory took them out is nobody of the directory's any more. */
    public void activate(boolean nowActive) {
        this.active = nowActive;
        if (nowActive && goneAt != null) {
            this.goneAt = null;
            beKnownAs(null, null, manager);
        }
    }

    /** The directory knows them by that name, and they answer to that person; both but the name may be null. */
    public void beKnownAs(String newName, String newExternalId, AccountId newManager) {
        this.directoryName = newName;
        this.externalId = newExternalId;
        this.manager = newManager;
    }

    /** The directory took them out; the address is free for whoever gets it next. */
    public void leave(Instant at) {
        this.active = false;
        this.goneAt = at;
        this.email = null;
    }

    /** Nothing says any more who it was; what they did stays theirs under that name. */
    public void beErased(String newName, Instant at) {
        this.erasedAt = at;
        this.changedAt = at;
        this.goneAt = at;
        this.username = "erased-" + id;
        this.passwordHash = null;
        this.breakGlass = false;
        this.theme = Theme.SYSTEM;
        describe(newName, null, null, false);
        place(organisation, null, null);
        beKnownAs(null, null, null);
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    /** The directory speaks of them again. */
    public void comeBack() {
        this.goneAt = null;
    }

    public void changed(Instant at) {
        this.changedAt = at;
    }
}
