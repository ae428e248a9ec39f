package org.linia.identity.saml;

import com.ibm.websphere.security.saml2.Saml20Attribute;
import com.ibm.websphere.security.saml2.Saml20Token;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a provider said, in the shape in which it is handed on. */
record Assertion(Saml20Token said) {

    /** Attributes by their names and by their friendly ones. */
    String json() {
        Map<String, Set<String>> attributes = new LinkedHashMap<>();
        for (Saml20Attribute attribute : said.getSAMLAttributes()) {
            add(attributes, attribute.getName(), attribute);
            add(attributes, attribute.getFriendlyName(), attribute);
        }
        JsonObjectBuilder all = Json.createObjectBuilder()
                .add("issuer", said.getSAMLIssuerName())
                .add("subject", said.getSAMLNameID())
                .add("format", String.valueOf(said.getSAMLNameIDFormat()))
                .add("attributes", Json.createObjectBuilder(attributes));
        if (said.getAuthenticationInstant() != null) {
            all.add("proved", said.getAuthenticationInstant().toInstant().toString());
        }
        return all.build().toString();
    }

    /** Some providers send one attribute of that name for each value. */
    private static void add(Map<String, Set<String>> attributes, String name, Saml20Attribute more) {
        if (name != null) {
            attributes.computeIfAbsent(name, first -> new LinkedHashSet<>()).addAll(more.getValuesAsString());
        }
    }
}
