package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.identity.ProviderDown;
import org.linia.identity.ProviderFault;
import org.linia.identity.SignInAtProviderRefused;
import org.linia.identity.SignInFault;
import org.linia.shared.json.Json;

/**
 * SAML 2.0, after the server's service provider has checked what came: whether it is this provider's word, and who it is
 * about. See {@code org.linia.identity.saml} for how it comes here.
 */
@ApplicationScoped
public class AssertionFlow {
    private static final String FLEETING = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";

    private Optional<String> providers;

    protected AssertionFlow() {}

    @Inject
    AssertionFlow(@ConfigProperty(name = "linia.saml.providers") Optional<String> providers) {
        this.providers = providers;
    }

    /** @throws ProviderDown if the server's settings know no provider of that key */
    public void check(String key) {
        if (!List.of(providers.orElse("").split("[\\s,]+")).contains(key)) {
            throw new ProviderDown(ProviderFault.NOT_SET_UP, key);
        }
    }

    /**
     * @param said what was laid into the visit; null: nothing
     * @throws SignInAtProviderRefused if it is not a word of this provider, or names nobody for good
     */
    public Vouched read(ProviderClient client, String said) {
        if (said == null) {
            throw invalid("no assertion");
        }
        JsonObject assertion = Json.object(said);
        if (!assertion.getString("issuer").equals(client.issuer())) {
            throw invalid("another issuer: " + assertion.getString("issuer"));
        } else if (assertion.getString("format").equals(FLEETING)) {
            throw invalid("a name of one session: " + FLEETING);
        }
        Map<String, List<String>> attributes = new HashMap<>();
        assertion.getJsonObject("attributes").forEach((name, values) -> attributes.put(name, texts(values)));
        String proved = assertion.getString("proved", null);
        return new Vouched(
                ProviderPerson.of(assertion.getString("subject"), attributes, client.claims()),
                null,
                null,
                proved == null ? null : Instant.parse(proved));
    }

    private static List<String> texts(JsonValue values) {
        List<String> texts = new ArrayList<>();
        for (JsonString value : values.asJsonArray().getValuesAs(JsonString.class)) {
            texts.add(value.getString());
        }
        return texts;
    }

    private static SignInAtProviderRefused invalid(String detail) {
        return new SignInAtProviderRefused(SignInFault.INVALID, detail);
    }
}
