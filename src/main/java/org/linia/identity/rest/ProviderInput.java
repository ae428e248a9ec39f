package org.linia.identity.rest;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.linia.identity.ProviderClaims;
import org.linia.identity.ProviderDraft;
import org.linia.identity.ProviderKind;
import org.linia.shared.rest.JsonInput;

/** The members of an identity provider in requests. */
final class ProviderInput {
    private static final int TEXT = 500;
    private static final int MANY = 100;

    private ProviderInput() {}

    static ProviderDraft created(JsonInput in) {
        ProviderKind kind = in.oneOf("kind", ProviderKind.class);
        ProviderDraft blank = ProviderDraft.blank(kind == null ? ProviderKind.OIDC : kind);
        return read(in, in.required("key", TEXT), in.required("organisation", TEXT), blank);
    }

    static ProviderDraft changed(JsonInput in, ProviderDraft before) {
        return read(in, before.key(), before.organisation(), before);
    }

    private static ProviderDraft read(JsonInput in, String key, String organisation, ProviderDraft before) {
        boolean isNew = before.key() == null;
        boolean isClient = before.kind() == ProviderKind.OIDC && (isNew || in.has("clientId"));
        String secret = in.text("clientSecret", TEXT);
        ProviderDraft draft = new ProviderDraft(
                key,
                before.kind(),
                isNew || in.has("name") ? in.required("name", TEXT) : before.name(),
                organisation,
                isNew || in.has("issuer") ? in.required("issuer", TEXT) : before.issuer(),
                isClient ? in.required("clientId", TEXT) : otherwise(in, before),
                in.has("clientSecret") && secret == null ? "" : secret,
                in.has("scopes") ? texts(in, "scopes") : before.scopes(),
                claims(in, before.claims()),
                in.has("apiAudience") ? in.text("apiAudience", TEXT) : before.apiAudience(),
                in.has("domains") ? lower(texts(in, "domains")) : before.domains(),
                flag(in, "offered", before.offered()),
                flag(in, "linksByEmail", before.linksByEmail()),
                flag(in, "makesAccounts", before.makesAccounts()),
                flag(in, "active", before.active()));
        in.done();
        return draft;
    }

    /** SAML has none, and the rules say so to whoever gives one. */
    private static String otherwise(JsonInput in, ProviderDraft before) {
        return before.kind() == ProviderKind.SAML ? in.text("clientId", TEXT) : before.clientId();
    }

    private static ProviderClaims claims(JsonInput in, ProviderClaims before) {
        JsonObject object = in.object("claims", TEXT * MANY);
        if (object == null) {
            return before;
        }
        JsonInput claims = new JsonInput(object);
        ProviderClaims read = new ProviderClaims(
                claims.has("username") ? claims.required("username", TEXT) : before.username(),
                claims.has("name") ? claims.required("name", TEXT) : before.name(),
                claims.has("email") ? claims.required("email", TEXT) : before.email(),
                claims.has("groups") ? claims.required("groups", TEXT) : before.groups());
        claims.done();
        return read;
    }

    private static boolean flag(JsonInput in, String member, boolean before) {
        Boolean flag = in.flag(member);
        return flag == null ? before : flag;
    }

    private static List<String> texts(JsonInput in, String member) {
        List<String> texts = in.texts(member, MANY, TEXT);
        return texts == null || texts.contains(null) ? List.of() : texts;
    }

    private static List<String> lower(List<String> domains) {
        return domains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
