package org.linia.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linia.MortalServer;
import org.linia.provider.Keycloak;
import org.linia.provider.KeycloakAdmin;
import org.linia.provider.KeycloakRealm;
import org.linia.provider.SamlClient;
import org.linia.shared.json.Json;

/** A Linia of two nodes of its own, with the include for SAML as the manual has it, and a provider that knows it. */
final class SamlHouse implements AutoCloseable {
    private static final String KEY = "saml";
    /** Another provider, of another organisation, which encrypts; its key begins like that of the first. */
    static final String NORTH = "saml-north";

    static final String NORTHERNER = "kc-north";
    /** How far those of the provider may be from ours. */
    static final Duration CLOCKS = Duration.ofSeconds(10);

    /** Longer than any of these tests. */
    private static final int LASTING = 600;

    private final MortalServer server = new MortalServer(Path.of("target/saml"));
    private final MortalServer other = new MortalServer(Path.of("target/saml-other"));
    private final Balancer balancer = new Balancer(server, other);
    private final SamlClient client = new SamlClient(balancer.address(""), KEY);
    private final KeycloakAdmin admin;
    private final String token;

    SamlHouse(Keycloak keycloak) throws IOException, InterruptedException {
        keycloak.awaitReady();
        int databasePort = MortalServer.freePort();
        admin = keycloak.admin();
        admin.knows(client, LASTING);
        KeycloakAdmin north = admin.opens(NORTH, NORTHERNER);
        start(server, keycloak, Map.of("LINIA_DB_PORT", Integer.toString(databasePort)));
        start(
                other,
                keycloak,
                Map.of(
                        "LINIA_DB_URL",
                        "jdbc:postgresql://127.0.0.1:" + databasePort + "/linia",
                        "LINIA_DB_USER",
                        "linia",
                        "LINIA_DB_PASSWORD",
                        Files.readString(server.data().resolve("postgres.password"))
                                .strip()));
        token = Json.object(server.post(
                                "/api/v1/auth/token", "none", "{\"username\": \"manager\", \"password\": \"linia\"}")
                        .body())
                .getString("token");
        post("/identity-providers", """
                {"key": "%s", "kind": "SAML", "name": "Keycloak SAML", "organisation": "carpatia", "issuer": "%s",
                 "domains": ["kc.example"], "linksByEmail": true, "makesAccounts": true}""".formatted(KEY, keycloak.entityId()));
        north.knows(new SamlClient(balancer.address(""), NORTH, certificate()), LASTING);
        post("/organisations", "{\"key\": \"north\", \"name\": \"Север\", \"team\": \"first-line\"}");
        post("/identity-providers", """
                {"key": "%s", "kind": "SAML", "name": "Северный вход", "organisation": "north", "issuer": "%s",
                 "domains": ["north.example"], "linksByEmail": true, "makesAccounts": true}""".formatted(NORTH, keycloak.entityId(NORTH)));
    }

    /** With the same settings at each node, and the same keys, which the first one makes. */
    private void start(MortalServer node, Keycloak keycloak, Map<String, String> database)
            throws IOException, InterruptedException {
        node.lay("saml-metadata.xml", keycloak.samlMetadata(KeycloakRealm.NAME));
        node.lay(NORTH + "-metadata.xml", keycloak.samlMetadata(NORTH));
        node.lay("configDropins/overrides/saml.xml", withNorth(Files.readString(Path.of("liberty/saml.xml"))));
        Path war = Path.of(System.getProperty("test.war")).resolveSibling("linia-saml.war");
        Map<String, String> variables = new HashMap<>(database);
        variables.put("LINIA_URL", balancer.address(""));
        variables.put("LINIA_SAML_WAR", war.toString());
        variables.put("LINIA_SAML_PROVIDERS", KEY + "," + NORTH);
        variables.put("LINIA_SAML_KEYS", server.data().resolve("saml-keys.p12").toString());
        variables.put("LINIA_SAML_KEYS_PASSWORD", "of-both-nodes");
        variables.put("LINIA_SAML_HTTPS", "false");
        variables.put("LINIA_SAML_SKEW", CLOCKS.toSeconds() + "s");
        node.start(variables);
    }

    /** With what the settings say in their comment on one more provider, and on one that encrypts. */
    private static String withNorth(String settings) {
        int from = settings.indexOf("  <authFilter id=\"KEY-");
        String more = settings.substring(from, settings.indexOf("  -->", from))
                .replace("KEY", NORTH)
                .replace("includeX509InSPMetadata=\"false\"", "includeX509InSPMetadata=\"true\"");
        return settings.replace("</server>", more + "</server>");
    }

    /** For which the server says assertions are to be encrypted. */
    private String certificate() throws IOException, InterruptedException {
        String metadata =
                server.get("/ibm/saml20/" + NORTH + "/samlmetadata", "none").body();
        Matcher certificate = Pattern.compile("(?s)use=\"encryption\".*?X509Certificate>([^<]+)<")
                .matcher(metadata);
        if (!certificate.find()) {
            throw new IOException(metadata);
        }
        return certificate.group(1).replaceAll("\\s", "");
    }

    String address(String path) {
        return balancer.address(path);
    }

    /** Of the second node, past the balancer. */
    String other(String path) {
        return other.uri(path).toString();
    }

    Balancer balancer() {
        return balancer;
    }

    /** @return what came back: the manager asked for it */
    String post(String path, String json) throws IOException, InterruptedException {
        return server.post("/api/v1" + path, token, json).body();
    }

    String get(String path) throws IOException, InterruptedException {
        return server.get("/api/v1" + path, token).body();
    }

    /** From now on assertions last so long, until they last as ever. */
    void assertionsLast(int seconds) {
        admin.lets(client, seconds);
    }

    void assertionsLast() {
        assertionsLast(LASTING);
    }

    int count(String sql, String username) throws SQLException {
        try (Connection database = server.database();
                PreparedStatement query = database.prepareStatement(sql)) {
            query.setString(1, username);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    void change(String sql, String username) throws SQLException {
        try (Connection database = server.database();
                PreparedStatement change = database.prepareStatement(sql)) {
            change.setString(1, username);
            change.executeUpdate();
        }
    }

    @Override
    public void close() throws IOException {
        balancer.close();
        other.close();
        server.close();
    }
}
