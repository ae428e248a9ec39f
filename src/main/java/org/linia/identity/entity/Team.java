package org.linia.identity.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.LevelId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;

/** People who work one queue: whom they serve, on which levels, in which offices. Its key never changes. */
@Entity
public class Team {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String key;
    private String name;

    @Column(name = "talks_to_users")
    private boolean talksToUsers = true;

    private boolean active = true;

    @Column(name = "stand_in_id")
    private Long standIn;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "team_level", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "level_id")
    private Set<Long> levels = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "account_id")
    private Set<Long> members = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "team_lead", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "account_id")
    private Set<Long> leads = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "team_office", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "office_id")
    private Set<Long> offices = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "team_organisation", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "organisation_id")
    private Set<Long> organisations = new HashSet<>();

    protected Team() {}

    public Team(String key, String name) {
        this.key = key;
        this.name = name;
    }

    public TeamId id() {
        return new TeamId(id);
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public boolean talksToUsers() {
        return talksToUsers;
    }

    public boolean isActive() {
        return active;
    }

    public long version() {
        return version;
    }

    public Set<LevelId> levels() {
        return ids(levels, LevelId::new);
    }

    public Set<AccountId> members() {
        return ids(members, AccountId::new);
    }

    /** Those of the members who lead it. */
    public Set<AccountId> leads() {
        return ids(leads, AccountId::new);
    }

    /** The team that can be pulled in for it; null for none. */
    public TeamId standIn() {
        return standIn == null ? null : new TeamId(standIn);
    }

    public Set<OfficeId> offices() {
        return ids(offices, OfficeId::new);
    }

    public Set<OrganisationId> organisations() {
        return ids(organisations, OrganisationId::new);
    }

    public void describe(String newName, boolean nowTalksToUsers, boolean nowActive) {
        this.name = newName;
        this.talksToUsers = nowTalksToUsers;
        this.active = nowActive;
    }

    public void serve(Set<OrganisationId> newOrganisations, Set<OfficeId> newOffices, Set<LevelId> newLevels) {
        replace(
                organisations,
                newOrganisations.stream().map(OrganisationId::value).collect(Collectors.toSet()));
        replace(offices, newOffices.stream().map(OfficeId::value).collect(Collectors.toSet()));
        replace(levels, newLevels.stream().map(LevelId::value).collect(Collectors.toSet()));
    }

    /** Whoever leaves it does not lead it any more. */
    public void consistOf(Set<AccountId> newMembers) {
        replace(members, newMembers.stream().map(AccountId::value).collect(Collectors.toSet()));
        leads.retainAll(members);
    }

    /** @param newLeads none who is no member counts */
    public void beLedBy(Set<AccountId> newLeads) {
        replace(
                leads,
                newLeads.stream()
                        .map(AccountId::value)
                        .filter(members::contains)
                        .collect(Collectors.toSet()));
    }

    /** @param other null for no team */
    public void relyOn(TeamId other) {
        this.standIn = other == null ? null : other.value();
    }

    private static void replace(Set<Long> stored, Set<Long> wanted) {
        stored.retainAll(wanted);
        stored.addAll(wanted);
    }

    private static <T> Set<T> ids(Set<Long> stored, Function<Long, T> id) {
        return stored.stream().map(id).collect(Collectors.toUnmodifiableSet());
    }
}
