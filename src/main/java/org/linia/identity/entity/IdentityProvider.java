package org.linia.identity.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linia.identity.OrganisationId;
import org.linia.identity.ProviderClaims;
import org.linia.identity.ProviderDraft;
import org.linia.identity.ProviderKind;

/**
 * Whom an organisation lets say who its people are. Key, kind and organisation never change. Its client's secret is kept
 * sealed.
 */
@Entity
@Table(name = "identity_provider")
public class IdentityProvider {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    private String key;

    @Enumerated(EnumType.STRING)
    private ProviderKind kind;

    private String name;
    private String issuer;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "client_secret")
    private byte[] clientSecret;

    private String scopes;

    @Column(name = "username_claim")
    private String usernameClaim;

    @Column(name = "name_claim")
    private String nameClaim;

    @Column(name = "email_claim")
    private String emailClaim;

    @Column(name = "groups_claim")
    private String groupsClaim;

    @Column(name = "api_audience")
    private String apiAudience;

    private boolean offered;

    @Column(name = "links_by_email")
    private boolean linksByEmail;

    @Column(name = "makes_accounts")
    private boolean makesAccounts;

    private boolean active = true;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "identity_provider_domain", joinColumns = @JoinColumn(name = "provider_id"))
    @Column(name = "domain")
    private Set<String> domains = new HashSet<>();

    protected IdentityProvider() {}

    public IdentityProvider(ProviderDraft draft, OrganisationId organisation) {
        this.key = draft.key();
        this.kind = draft.kind();
        this.organisation = organisation;
        become(draft);
    }

    /** All but key, kind, organisation and secret. */
    public final void become(ProviderDraft draft) {
        this.name = draft.name();
        this.issuer = draft.issuer();
        this.clientId = draft.clientId();
        this.scopes = String.join(" ", draft.scopes());
        this.usernameClaim = draft.claims().username();
        this.nameClaim = draft.claims().name();
        this.emailClaim = draft.claims().email();
        this.groupsClaim = draft.claims().groups();
        this.apiAudience = draft.apiAudience();
        this.offered = draft.offered();
        this.linksByEmail = draft.linksByEmail();
        this.makesAccounts = draft.makesAccounts();
        this.active = draft.active();
        domains.retainAll(draft.domains());
        domains.addAll(draft.domains());
    }

    /** @param sealed null: it has none */
    public void hide(byte[] sealed) {
        this.clientSecret = sealed == null ? null : sealed.clone();
    }

    /** @param organisationKey as the draft names the organisation */
    public ProviderDraft draft(String organisationKey) {
        return new ProviderDraft(
                key,
                kind,
                name,
                organisationKey,
                issuer,
                clientId,
                null,
                scopes(),
                claims(),
                apiAudience,
                domains.stream().sorted().toList(),
                offered,
                linksByEmail,
                makesAccounts,
                active);
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

    public ProviderKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String issuer() {
        return issuer;
    }

    public String clientId() {
        return clientId;
    }

    /** As it was sealed; null if the client has none. */
    public byte[] sealedSecret() {
        return clientSecret == null ? null : clientSecret.clone();
    }

    public List<String> scopes() {
        return scopes.isEmpty() ? List.of() : List.of(scopes.split(" "));
    }

    public ProviderClaims claims() {
        return new ProviderClaims(usernameClaim, nameClaim, emailClaim, groupsClaim);
    }

    public String apiAudience() {
        return apiAudience;
    }

    public boolean isOwn(String domain) {
        return domains.contains(domain);
    }

    /** Whether its word for an e-mail address is enough: SAML knows no verified ones, but those of its own domains. */
    public boolean answersFor(String email) {
        return kind == ProviderKind.SAML && isOwn(email.substring(email.lastIndexOf('@') + 1));
    }

    public boolean linksByEmail() {
        return linksByEmail;
    }

    public boolean makesAccounts() {
        return makesAccounts;
    }

    public boolean isActive() {
        return active;
    }

    public long version() {
        return version;
    }
}
