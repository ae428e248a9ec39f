package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linia.identity.ProviderClaims;
import org.linia.identity.ProviderDraft;
import org.linia.identity.ProviderKind;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;

/** What an identity provider must be like. */
@ApplicationScoped
public class ProviderRules {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern WORD = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,100}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final int MANY = 100;

    private ProviderHttp http;

    protected ProviderRules() {}

    @Inject
    ProviderRules(ProviderHttp http) {
        this.http = http;
    }

    /** @throws InvalidInput naming everything that is wrong */
    public void check(ProviderDraft draft) {
        List<Violation> violations = new ArrayList<>();
        need(violations, matches(KEY, draft.key()), "key", "identity.invalid.key");
        need(violations, isText(draft.name(), NAME), "name", "identity.invalid.name");
        if (draft.kind() == ProviderKind.SAML) {
            checkAssertions(violations, draft);
        } else {
            checkTokens(violations, draft);
        }
        need(violations, areClaims(draft.claims()), "claims", "identity.invalid.claims");
        boolean domains =
                draft.domains().size() <= MANY && draft.domains().stream().allMatch(domain -> matches(DOMAIN, domain));
        need(violations, domains, "domains", "identity.invalid.domains");
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** Whom Linia is to it, the server's settings say. */
    private static void checkAssertions(List<Violation> violations, ProviderDraft draft) {
        need(violations, isEntityId(draft.issuer()), "issuer", "identity.invalid.entityId");
        need(violations, draft.clientId() == null, "clientId", "identity.invalid.notWithSaml");
        boolean noSecret = draft.clientSecret() == null || draft.clientSecret().isEmpty();
        need(violations, noSecret, "clientSecret", "identity.invalid.notWithSaml");
        need(violations, draft.scopes().isEmpty(), "scopes", "identity.invalid.notWithSaml");
        need(violations, draft.apiAudience() == null, "apiAudience", "identity.invalid.notWithSaml");
    }

    private void checkTokens(List<Violation> violations, ProviderDraft draft) {
        need(violations, isIssuer(draft.issuer()), "issuer", "identity.invalid.issuer");
        need(violations, isText(draft.clientId(), TEXT), "clientId", "identity.invalid.client");
        boolean secretFits =
                draft.clientSecret() == null || draft.clientSecret().isEmpty() || isText(draft.clientSecret(), TEXT);
        need(violations, secretFits, "clientSecret", "identity.invalid.client");
        boolean opened = draft.scopes().contains("openid")
                && draft.scopes().size() <= MANY
                && draft.scopes().stream().allMatch(scope -> matches(WORD, scope));
        need(violations, opened, "scopes", "identity.invalid.providerScopes");
        boolean forUs = draft.apiAudience() == null
                || (isText(draft.apiAudience(), TEXT) && !draft.apiAudience().equals(draft.clientId()));
        need(violations, forUs, "apiAudience", "identity.invalid.audience");
    }

    private static boolean isEntityId(String text) {
        try {
            return isText(text, TEXT) && new URI(text).isAbsolute();
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private boolean isIssuer(String text) {
        try {
            URI issuer = isText(text, TEXT) ? new URI(text) : null;
            return issuer != null
                    && issuer.getRawQuery() == null
                    && issuer.getRawFragment() == null
                    && http.mayAsk(issuer);
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private static boolean areClaims(ProviderClaims claims) {
        return Stream.of(claims.username(), claims.name(), claims.email(), claims.groups())
                .allMatch(claim -> matches(WORD, claim));
    }

    private static boolean isText(String text, int most) {
        return text != null
                && !text.isBlank()
                && text.codePointCount(0, text.length()) <= most
                && Texts.isStorable(text);
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private static void need(List<Violation> violations, boolean met, String field, String key) {
        if (!met) {
            violations.add(Violation.of(field, key));
        }
    }
}
