package org.linia.channel.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import org.linia.channel.LineSecurity;
import org.linia.channel.MailTerms;
import org.linia.channel.MailboxDraft;
import org.linia.channel.OAuthGrant;
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

    private String host;
    private int port;

    @Enumerated(EnumType.STRING)
    private LineSecurity security;

    private String username;
    private byte[] password;

    @Enumerated(EnumType.STRING)
    @Column(name = "oauth_grant")
    private OAuthGrant grant;

    @Column(name = "token_endpoint")
    private String tokenEndpoint;

    @Column(name = "client_id")
    private String clientId;

    private String scope;

    @Column(name = "client_secret")
    private byte[] clientSecret;

    @Column(name = "refresh_token")
    private byte[] refreshToken;

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
        this.host = draft.line().host();
        this.port = draft.line().port();
        this.security = draft.line().security();
        this.username = draft.line().username();
        this.grant = draft.line().token().grant();
        this.tokenEndpoint = draft.line().token().endpoint();
        this.clientId = draft.line().token().clientId();
        this.scope = draft.line().token().scope();
        this.folder = draft.line().folder();
        this.movedTo = draft.line().movedTo();
        this.active = draft.active();
    }

    /** @param sealed its password; null: none */
    public void hide(byte[] sealed) {
        this.password = sealed == null ? null : sealed.clone();
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

    public MailboxDraft.Line line() {
        MailboxDraft.OAuth oauth = grant == null ? null : new MailboxDraft.OAuth(grant, tokenEndpoint, clientId, scope);
        return new MailboxDraft.Line(host, port, security, username, oauth, folder, movedTo);
    }

    /** As it was sealed; null if there is none. */
    public byte[] password() {
        return password == null ? null : password.clone();
    }

    /** @param sealed what proves who we are to the provider; null: nothing */
    public void hideClientSecret(byte[] sealed) {
        this.clientSecret = sealed == null ? null : sealed.clone();
    }

    /** As it was sealed; null if there is none. */
    public byte[] clientSecret() {
        return clientSecret == null ? null : clientSecret.clone();
    }

    /** @param sealed what a person allowed us; null: nothing */
    public void hideRefreshToken(byte[] sealed) {
        this.refreshToken = sealed == null ? null : sealed.clone();
    }

    /** As it was sealed; null if there is none. */
    public byte[] refreshToken() {
        return refreshToken == null ? null : refreshToken.clone();
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
                active);
    }

    private static List<String> words(String stored) {
        return stored.isEmpty() ? List.of() : List.of(stored.split(" "));
    }

    public long version() {
        return version;
    }
}
