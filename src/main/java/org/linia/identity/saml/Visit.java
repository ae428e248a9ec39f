package org.linia.identity.saml;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Somebody's way to a provider and back; it is known by hashes alone. */
record Visit(String provider, String state, String browser) {
    /** Of the provider and the browser where it began, and only once. */
    private static final String NOTE = """
            update provider_visit v set vouched = cast(? as jsonb) from identity_provider p
            where v.hash = ? and v.browser = ? and v.vouched is null
            and p.id = v.provider_id and p.key = ? and p.kind = 'SAML' and p.active""";

    void note(DataSource database, String said) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NOTE)) {
            statement.setString(1, said);
            statement.setBytes(2, hash(state));
            statement.setBytes(3, hash(browser));
            statement.setString(4, provider);
            statement.executeUpdate();
        }
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public String toString() {
        return "Visit at " + provider;
    }
}
