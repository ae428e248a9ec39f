package org.linia.identity;

import java.util.List;

/**
 * What managers write into an identity provider.
 *
 * @param kind it never changes
 * @param organisation key of the one whose people it knows; it never changes
 * @param issuer of OpenID Connect, or the entity ID of SAML
 * @param clientId what Linia is called there; null with SAML, as is all that has to do with tokens
 * @param clientSecret null: as it was; empty: none
 * @param apiAudience what its tokens must be made for to be taken by the API; null: none are taken
 * @param domains an e-mail address of one of them leads to this provider
 * @param offered whether everybody finds it on the sign-in page
 * @param linksByEmail whether a verified e-mail address is enough to be known as the account that has it
 * @param makesAccounts whether somebody new gets an account at the first sign-in
 */
public record ProviderDraft(
        String key,
        ProviderKind kind,
        String name,
        String organisation,
        String issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        ProviderClaims claims,
        String apiAudience,
        List<String> domains,
        boolean offered,
        boolean linksByEmail,
        boolean makesAccounts,
        boolean active) {
    public static final List<String> USUAL_SCOPES = List.of("openid", "profile", "email");

    public ProviderDraft {
        scopes = List.copyOf(scopes);
        domains = List.copyOf(domains);
    }

    /** What a new one is unless something else is said. */
    public static ProviderDraft blank(ProviderKind kind) {
        return new ProviderDraft(
                null,
                kind,
                null,
                null,
                null,
                null,
                null,
                kind == ProviderKind.OIDC ? USUAL_SCOPES : List.of(),
                ProviderClaims.USUAL,
                null,
                List.of(),
                true,
                false,
                false,
                true);
    }

    /** The same, in use or switched off. */
    public ProviderDraft active(boolean now) {
        return new ProviderDraft(
                key,
                kind,
                name,
                organisation,
                issuer,
                clientId,
                clientSecret,
                scopes,
                claims,
                apiAudience,
                domains,
                offered,
                linksByEmail,
                makesAccounts,
                now);
    }

    @Override
    public String toString() {
        return "ProviderDraft of " + key;
    }
}
