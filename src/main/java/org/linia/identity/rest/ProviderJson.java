package org.linia.identity.rest;

import java.util.List;
import org.linia.identity.KeptResource.Kept;
import org.linia.identity.ProviderDraft;
import org.linia.identity.ProviderKind;
import org.linia.identity.ProviderRow;

/**
 * An identity provider in answers. Its client's secret is written and never read.
 *
 * @param organisation key
 */
public record ProviderJson(
        String key,
        ProviderKind kind,
        String name,
        String organisation,
        String issuer,
        String clientId,
        boolean hasClientSecret,
        List<String> scopes,
        ClaimsJson claims,
        String apiAudience,
        List<String> domains,
        boolean offered,
        boolean linksByEmail,
        boolean makesAccounts,
        boolean active,
        long version)
        implements Kept {

    /** In which claims it says who somebody is. */
    public record ClaimsJson(String username, String name, String email, String groups) {}

    static ProviderJson of(ProviderRow row) {
        ProviderDraft p = row.draft();
        return new ProviderJson(
                p.key(),
                p.kind(),
                p.name(),
                p.organisation(),
                p.issuer(),
                p.clientId(),
                row.hasSecret(),
                p.scopes(),
                new ClaimsJson(
                        p.claims().username(),
                        p.claims().name(),
                        p.claims().email(),
                        p.claims().groups()),
                p.apiAudience(),
                p.domains(),
                p.offered(),
                p.linksByEmail(),
                p.makesAccounts(),
                p.active(),
                row.version());
    }
}
