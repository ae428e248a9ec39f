package org.linia.provider;

import java.util.List;
import java.util.Map;

/** The people and clients of the real provider. Whoever changes them changes the version, too. */
public final class KeycloakRealm {
    public static final String NAME = "linia";
    public static final String CLIENT = "linia-web";
    public static final String SECRET = "client-secret-for-tests";
    public static final String PROGRAM = "robot";
    public static final String CLI = "cli";
    public static final String AUDIENCE = "linia-api";
    public static final String PASSWORD = "Parolă-пароль-9";
    public static final String GROUP = "Night operators 夜";

    private static final String ANYWHERE_HERE = "http://localhost:*";
    private static final List<String> PEOPLE = List.of(
            "kc-user",
            "kc-operator",
            "kc-engineer",
            "kc-manager",
            "kc-linked",
            "kc-rotated",
            "kc-disabled",
            "kc-leaving",
            "kc-thrown-out",
            "kc-nobody");

    String version() {
        return "1";
    }

    /** Another realm, with one person. */
    void open(KeycloakAdmin admin, String name, String username) {
        open(admin, name);
        admin.realm("POST", "/groups", Map.of("name", GROUP));
        admin.realm("POST", "/users", person(username));
    }

    private static void open(KeycloakAdmin admin, String name) {
        admin.call("POST", "/admin/realms", Map.of("realm", name, "enabled", true, "sslRequired", "none"));
    }

    void fill(KeycloakAdmin admin) {
        open(admin, NAME);
        for (String scope : List.of("linia.read", "linia.write", "linia.admin")) {
            admin.realm(
                    "POST",
                    "/client-scopes",
                    Map.of(
                            "name",
                            scope,
                            "protocol",
                            "openid-connect",
                            "attributes",
                            Map.of("include.in.token.scope", "true")));
        }
        admin.realm("POST", "/clients", web());
        admin.realm("POST", "/clients", program(CLI, Map.of("publicClient", true, "directAccessGrantsEnabled", true)));
        admin.realm("POST", "/clients", program(PROGRAM, Map.of("serviceAccountsEnabled", true, "secret", SECRET)));
        admin.realm("POST", "/groups", Map.of("name", GROUP));
        PEOPLE.forEach(username -> admin.realm("POST", "/users", person(username)));
    }

    private static Map<String, Object> web() {
        return Map.of(
                "clientId",
                CLIENT,
                "secret",
                SECRET,
                "redirectUris",
                List.of(ANYWHERE_HERE),
                "standardFlowEnabled",
                true,
                "attributes",
                Map.of(
                        "pkce.code.challenge.method",
                        "S256",
                        "post.logout.redirect.uris",
                        ANYWHERE_HERE,
                        "backchannel.logout.session.required",
                        "true"),
                "protocolMappers",
                List.of(mapper(
                        "groups",
                        "oidc-group-membership-mapper",
                        Map.of("claim.name", "groups", "full.path", "false"))));
    }

    private static Map<String, Object> program(String id, Map<String, Object> more) {
        Map<String, Object> client = new java.util.HashMap<>(more);
        client.put("clientId", id);
        client.put("standardFlowEnabled", false);
        client.put(
                "defaultClientScopes",
                List.of("basic", "profile", "email", "service_account", "linia.read", "linia.write"));
        client.put(
                "protocolMappers",
                List.of(mapper("api", "oidc-audience-mapper", Map.of("included.custom.audience", AUDIENCE))));
        return client;
    }

    private static Map<String, Object> mapper(String name, String type, Map<String, String> config) {
        Map<String, String> all = new java.util.HashMap<>(config);
        all.put("access.token.claim", "true");
        all.put("id.token.claim", "true");
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", type, "config", all);
    }

    private static Map<String, Object> person(String username) {
        return Map.of(
                "username",
                username,
                "enabled",
                true,
                "email",
                username + "@kc.example",
                "emailVerified",
                true,
                "firstName",
                "Ștefăniță-Александър",
                "lastName",
                "王 " + username,
                "groups",
                List.of(GROUP),
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
    }
}
