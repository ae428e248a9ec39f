package org.linia.channel.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import org.linia.channel.MailLine;
import org.linia.channel.MailTerms;
import org.linia.channel.MailboxDraft;
import org.linia.channel.StrangerPolicy;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;

/** An address to which people write, and what becomes of what they write. Key and organisation never change. */
@Entity
public class Mailbox {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    private String key;
    private String address;

    @Column(name = "team_id")
    private Long team;

    private String type;
    private String language;

    @Enumerated(EnumType.STRING)
    private StrangerPolicy strangers;

    private String domains;

    @Column(name = "trusted_hosts")
    private String trustedHosts;

    @Embedded
    private KeptLine server;

    private String folder;

    @Column(name = "moved_to")
    private String movedTo;

    private boolean active;

    @Version
    private long version;

    protected Mailbox() {}

    /** @param team null: none in particular */
    public Mailbox(MailboxDraft draft, OrganisationId organisation, TeamId team) {
        this.key = draft.key();
        this.organisation = organisation;
        this.server = new KeptLine(draft.line());
        become(draft, team);
    }

    /** All but key, organisation and secrets. */
    public final void become(MailboxDraft draft, TeamId to) {
        this.address = draft.address();
        this.team = to == null ? null : to.value();
        this.type = draft.type();
        this.language = draft.language();
        this.strangers = draft.strangers();
        this.domains = String.join(" ", draft.domains());
        this.trustedHosts = String.join(" ", draft.trustedHosts());
        this.folder = draft.folders().inbox();
        this.movedTo = draft.folders().movedTo();
        this.active = draft.active();
        server.become(draft.line());
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

    public String address() {
        return address;
    }

    /** Null: none in particular. */
    public TeamId team() {
        return team == null ? null : new TeamId(team);
    }

    public boolean isActive() {
        return active;
    }

    public MailLine line() {
        return server.line();
    }

    public KeptLine server() {
        return server;
    }

    /** By which its secrets are sealed. */
    public String owner() {
        return "mailbox:" + key;
    }

    public MailboxDraft.Folders folders() {
        return new MailboxDraft.Folders(folder, movedTo);
    }

    public Set<String> trustedHosts() {
        return Set.copyOf(words(trustedHosts));
    }

    public MailTerms terms() {
        return new MailTerms(id, address, organisation, team(), type, language, strangers, Set.copyOf(words(domains)));
    }

    /** @param organisationKey that of its organisation
     * @param teamKey that of its team; null if it has none, or one that the reader does not know */
    public MailboxDraft draft(String organisationKey, String teamKey) {
        return new MailboxDraft(
                key,
                organisationKey,
                address,
                teamKey,
                type,
                language,
                strangers,
                words(domains),
                words(trustedHosts),
                line(),
                folders(),
                active);
    }

    private static List<String> words(String stored) {
        return stored.isEmpty() ? List.of() : List.of(stored.split(" "));
    }

    public long version() {
        return version;
    }
}
