package org.linia.channel.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.channel.WebhookDraft;
import org.linia.channel.WebhookEvent;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;

/**
 * Another system that is told what happens to the tickets of an organisation. Key and organisation never change; its
 * secret is kept sealed, and the one before signs for a while as well. Switched off, what was written for it waits.
 */
@Entity
public class Webhook {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    private String key;
    private String name;
    private String address;
    private String events;
    private byte[] secret;

    @Column(name = "former_secret")
    private byte[] formerSecret;

    @Column(name = "former_until")
    private Instant formerUntil;

    private boolean active;

    @Column(name = "gone_at")
    private Instant goneAt;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "webhook_team", joinColumns = @JoinColumn(name = "webhook_id"))
    @Column(name = "team_id")
    private Set<Long> teams = new HashSet<>();

    protected Webhook() {}

    /** @param sealed its secret */
    public Webhook(WebhookDraft draft, OrganisationId organisation, Set<TeamId> teams, byte[] sealed) {
        this.key = draft.key();
        this.organisation = organisation;
        this.secret = sealed.clone();
        become(draft, teams);
    }

    /** All but key, organisation and secret. */
    public final void become(WebhookDraft draft, Set<TeamId> only) {
        this.name = draft.name();
        this.address = draft.address();
        this.events = WebhookEvent.names(draft.events());
        this.active = draft.active();
        if (active) {
            this.goneAt = null;
        }
        Set<Long> ids = only.stream().map(TeamId::value).collect(Collectors.toSet());
        teams.retainAll(ids);
        teams.addAll(ids);
    }

    /** @param until when the secret that it has now is worth nothing any more */
    public void renew(byte[] sealed, Instant until) {
        this.formerSecret = secret;
        this.formerUntil = until;
        this.secret = sealed.clone();
    }

    /** The other side said that it is gone for good. */
    public void gone(Instant at) {
        this.active = false;
        this.goneAt = at;
    }

    public long id() {
        return id;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public List<WebhookEvent> events() {
        return WebhookEvent.ofNames(events);
    }

    public Set<TeamId> teams() {
        return teams.stream().map(TeamId::new).collect(Collectors.toSet());
    }

    public boolean isActive() {
        return active;
    }

    /** As it was sealed. */
    public byte[] secret() {
        return secret.clone();
    }

    /** The one before, as it was sealed; null if there is none that still signs. */
    public byte[] formerSecret(Instant at) {
        return formerUntil(at) == null ? null : formerSecret.clone();
    }

    /** Null if there is none that still signs. */
    public Instant formerUntil(Instant at) {
        return formerUntil == null || !at.isBefore(formerUntil) ? null : formerUntil;
    }

    public Instant goneAt() {
        return goneAt;
    }

    public long version() {
        return version;
    }
}
