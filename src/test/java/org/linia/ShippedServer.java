package org.linia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.linia.TestServer.Place;
import org.linia.browser.Lane;

/**
 * The product as it is shipped, without the tests in it, beside the server in which Arquillian works: tests with a
 * browser and tests without do not disturb each other there, and need not wait for each other.
 */
final class ShippedServer implements AutoCloseable {
    private final MortalServer server;
    private final Place place;

    private ShippedServer(String name) throws IOException {
        server = new MortalServer(Path.of("target", "shipped-" + name));
        place = new Place(server.uri("/"), MortalServer.freePort());
        server.layAsBuilt("configDropins/overrides/test.xml");
        server.start(Map.of(
                "JVM_ARGS",
                System.getProperty("test.jvm"),
                "LINIA_URL",
                "http://localhost:" + place.root().getPort(),
                "LINIA_MAIL_PORT",
                Integer.toString(place.smtpPort()),
                "LINIA_RATE_LIMIT",
                "200"));
    }

    static ShippedServer started(Lane lane) {
        try {
            return new ShippedServer(lane.name().toLowerCase(Locale.ROOT));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Place place() {
        return place;
    }

    @Override
    public void close() {
        server.close();
    }
}
