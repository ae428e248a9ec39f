package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.Api;
import org.linia.TestServer;
import org.linia.Visitor;
import org.linia.shared.database.Rows;

/**
 * How many statements a request costs, counted where they are made: the test runs in the server, listens to the
 * persistence provider and to our own reader, and asks over HTTP. Only the thread counts that looks up who asks. What else
 * the server does on it can only add, so the least of a few counts.
 */
@ExtendWith(ArquillianExtension.class)
class StatementCountIT {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final int TRIES = 10;

    @Inject
    @ConfigProperty(name = "http.port")
    private int port;

    private final Statements statements = new Statements();
    private final List<Logger> loggers = loggers();

    private static final class Statements extends Handler {
        private final Map<Long, Integer> counts = new ConcurrentHashMap<>();
        private final Set<Long> asked = ConcurrentHashMap.newKeySet();

        /** Rows that go in at once are one statement, and then a line for each. */
        @Override
        public void publish(LogRecord logged) {
            String text = logged.getMessage().strip();
            if (text.startsWith("bind")) {
                return;
            }
            counts.merge(logged.getLongThreadID(), 1, Integer::sum);
            if (text.contains("from web_session s ") || text.contains("from api_token t ")) {
                asked.add(logged.getLongThreadID());
            }
        }

        private void forget() {
            asked.clear();
            counts.clear();
        }

        private int ofRequest() {
            return asked.stream()
                    .mapToInt(thread -> counts.getOrDefault(thread, 0))
                    .max()
                    .orElseThrow();
        }

        @Override
        public void flush() {
            // a count has nothing to write
        }

        @Override
        public void close() {
            // nor to close
        }
    }

    @BeforeEach
    void listen() {
        System.setProperty("test.url", "http://localhost:" + port);
        assertThat(loggers).isNotEmpty();
        loggers.forEach(logger -> {
            logger.setLevel(Level.FINE);
            logger.addHandler(statements);
        });
    }

    @AfterEach
    void leave() {
        loggers.forEach(logger -> {
            logger.removeHandler(statements);
            logger.setLevel(Level.INFO);
        });
    }

    /** Each session of the provider has one for its statements, with a level of its own. */
    private static List<Logger> loggers() {
        Stream<String> providers = Collections.list(LogManager.getLogManager().getLoggerNames()).stream()
                .filter(name -> name.startsWith("org.eclipse.persistence") && name.endsWith(".sql"));
        return Stream.concat(providers, Stream.of(Rows.class.getName()))
                .map(Logger::getLogger)
                .toList();
    }

    @Test
    void aListCostsTheSameHoweverLongItIs() {
        Api operator = Api.as("operator");
        IntStream.range(0, 12).forEach(i -> operator.open("Counted " + i));

        int few = least(() -> operator.get("/tickets?limit=1"));
        int many = least(() -> operator.get("/tickets?limit=10"));

        assertThat(few)
                .as("the caller, the tickets, their names, their clocks and perhaps a look at the promises")
                .isBetween(4, 5);
        assertThat(many).isEqualTo(few);
    }

    @Test
    void aTimelineCostsTheSameHoweverLongItIs() {
        Api operator = Api.as("operator");
        long number = operator.open("Long story");
        int begun = least(() -> operator.get("/tickets/" + number + "/timeline"));
        operator.move(number, "assign", "{\"team\": \"network\"}");
        operator.move(number, "assign", "{\"assignee\": \"engineer\"}");
        IntStream.range(0, 5).forEach(i -> operator.post("/tickets/" + number + "/messages", "{\"body\": \"m\"}"));

        int grown = least(() -> operator.get("/tickets/" + number + "/timeline"));

        assertThat(begun).as("the caller, the scope, the entries, the names").isEqualTo(4);
        assertThat(grown).isEqualTo(begun);
        assertThat(least(() -> operator.get("/tickets/" + number + "/messages")))
                .isEqualTo(4);
    }

    @Test
    void oneTicketCostsTwoStatements() {
        Api operator = Api.as("operator");
        long number = operator.open("One");

        assertThat(least(() -> operator.get("/tickets/" + number)))
                .as("the caller, the ticket with its clocks and perhaps a look at the promises")
                .isBetween(2, 3);
    }

    @Test
    void openingATicketCostsSevenStatements() {
        Api operator = Api.as("operator");

        assertThat(least(() -> operator.open("Counted")))
                .as("the caller, what it is given, the ticket, its timeline, its clocks, its words, and the answer")
                .isEqualTo(7);
    }

    @Test
    void aQueueCostsTheSameHoweverLongItIs() throws Exception {
        Api api = Api.as("operator");
        String word = "q" + System.nanoTime();
        api.open(word + "one");
        IntStream.range(0, 12).forEach(i -> api.open(word + "many " + i));
        Visitor operator = Visitor.signedIn("operator");

        int few = least(() -> read(operator, "/desk/queue?view=all&q=" + word + "one"));
        int many = least(() -> read(operator, "/desk/queue?view=all&q=" + word + "many"));

        assertThat(few).isPositive().isLessThan(20);
        assertThat(many).isEqualTo(few);
    }

    @Test
    void aTicketPageCostsTheSameHoweverLongItsStoryIs() throws Exception {
        Api api = Api.as("operator");
        long number = api.open("Page of one");
        api.post("/tickets/" + number + "/messages", "{\"body\": \"m\"}");
        Visitor operator = Visitor.signedIn("operator");
        String page = "/desk/ticket?number=" + number;
        int begun = least(() -> read(operator, page));
        IntStream.range(0, 8).forEach(i -> api.post("/tickets/" + number + "/messages", "{\"body\": \"m\"}"));

        assertThat(begun)
                .as(
                        "the session, the ticket with what there is of it, the bell, entries, names and messages of its story,"
                                + " whether the reader leads, who asked and what else they have open")
                .isEqualTo(9);
        assertThat(least(() -> read(operator, page))).isEqualTo(begun);
    }

    private static void read(Visitor visitor, String path) {
        try {
            HttpRequest page = HttpRequest.newBuilder(TestServer.uri(path))
                    .header("Cookie", visitor.cookie())
                    .build();
            assertThat(BROWSER.send(page, BodyHandlers.ofString()).statusCode())
                    .as(path)
                    .isEqualTo(200);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(path, failed);
        }
    }

    private int least(Runnable request) {
        return IntStream.range(0, TRIES)
                .map(attempt -> {
                    statements.forget();
                    request.run();
                    return statements.ofRequest();
                })
                .min()
                .orElseThrow();
    }
}
