package org.linia.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.linia.MortalServer;

/**
 * Two servers on one database, for all tests of this package. The first one brings the database along; the second one
 * reaches it by a cable that can be cut. Each is started when a test asks for it and it does not run, so that every test
 * finds them well; the order of the classes only spares starts.
 */
final class Nodes implements AutoCloseable {
    /** The order of the classes, which come one after the other, and begin with the others: they take longest. */
    static final int FIRST = 1;

    /** Requests a second for each token on the second node. */
    static final int RATE = 20;

    private final int databasePort = MortalServer.freePort();
    private final MortalServer one = new MortalServer(Path.of("target/faults-one"));
    private final MortalServer two = new MortalServer(Path.of("target/faults-two"));
    private final Cable cable = new Cable(databasePort);
    private boolean apart;

    private Nodes() throws IOException {}

    MortalServer one() throws IOException {
        if (!one.isRunning()) {
            one.start(Map.of("LINIA_DB_PORT", Integer.toString(databasePort)));
        }
        return one;
    }

    MortalServer two() throws IOException {
        one();
        if (apart || !two.isRunning()) {
            two.close();
            two.start(Map.of(
                    "LINIA_DB_URL",
                    "jdbc:postgresql://127.0.0.1:" + cable.port() + "/linia",
                    "LINIA_DB_USER",
                    "linia",
                    "LINIA_DB_PASSWORD",
                    Files.readString(one.data().resolve("postgres.password")).strip(),
                    "LINIA_RATE_LIMIT",
                    Integer.toString(RATE)));
            apart = false;
        }
        return two;
    }

    /** Between the second server and the database. */
    Cable cable() {
        return cable;
    }

    /** The second server, started anew on a database of somebody else's. */
    MortalServer apart(Map<String, String> settings) throws IOException {
        two.close();
        two.start(settings);
        apart = true;
        return two;
    }

    @Override
    public void close() {
        two.close();
        cable.close();
        one.close();
    }

    /** Hands them to the tests that ask for them, and stops them after the last test of all. */
    static final class Given implements ParameterResolver {
        private static final Namespace OURS = Namespace.create(Nodes.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Nodes.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot().getStore(OURS).getOrComputeIfAbsent(Nodes.class, key -> made(), Nodes.class);
        }

        private static Nodes made() {
            try {
                return new Nodes();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }
}
