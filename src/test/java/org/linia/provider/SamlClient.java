package org.linia.provider;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Linia that speaks SAML, as Keycloak knows it: it signs assertions, and them alone. */
public final class SamlClient {
    /** Where somebody at Keycloak begins without being asked by Linia. */
    public static final String UNASKED = "unasked";

    private final String entityId;
    private final String site;
    private final String certificate;

    /** @param site its address, without a slash at its end */
    public SamlClient(String site, String provider) {
        this(site, provider, null);
    }

    /** @param certificate for which assertions are encrypted; null: they are not */
    public SamlClient(String site, String provider, String certificate) {
        this.site = site;
        this.entityId = site + "/ibm/saml20/" + provider;
        this.certificate = certificate;
    }

    String entityId() {
        return entityId;
    }

    /** @param seconds how long an assertion may be used */
    Map<String, Object> lasting(int seconds) {
        return Map.of(
                "clientId",
                entityId,
                "protocol",
                "saml",
                "redirectUris",
                List.of(site + "/*"),
                "fullScopeAllowed",
                false,
                "attributes",
                attributes(seconds),
                "protocolMappers",
                List.of(
                        property("username", "preferred_username"),
                        property("email", "email"),
                        property("lastName", "name"),
                        mapper(
                                "saml-group-membership-mapper",
                                Map.of("attribute.name", "groups", "full.path", "false", "single", "true"))));
    }

    private Map<String, String> attributes(int seconds) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("saml.client.signature", "false");
        attributes.put("saml.server.signature", "false");
        attributes.put("saml.assertion.signature", "true");
        attributes.put("saml.authnstatement", "true");
        attributes.put("saml.force.post.binding", "true");
        attributes.put("saml.assertion.lifespan", Integer.toString(seconds));
        attributes.put("saml_name_id_format", "persistent");
        attributes.put("saml_idp_initiated_sso_url_name", UNASKED);
        attributes.put("saml_assertion_consumer_url_post", entityId + "/acs");
        if (certificate != null) {
            attributes.put("saml.encrypt", "true");
            attributes.put("saml.encryption.certificate", certificate);
        }
        return attributes;
    }

    private static Map<String, Object> property(String property, String attribute) {
        return mapper("saml-user-property-mapper", Map.of("user.attribute", property, "attribute.name", attribute));
    }

    private static Map<String, Object> mapper(String type, Map<String, String> config) {
        return Map.of(
                "name", config.get("attribute.name"), "protocol", "saml", "protocolMapper", type, "config", config);
    }
}
