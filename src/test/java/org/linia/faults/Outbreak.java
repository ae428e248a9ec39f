package org.linia.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linia.MortalServer;
import org.linia.Visitor;
import org.linia.shared.json.Json;

/** A major incident with many tickets beneath it. */
final class Outbreak {
    private static final int AT_ONCE = 150;

    private final MortalServer server;
    private final String token;
    private final long parent;

    Outbreak(MortalServer server, int many) throws IOException, InterruptedException {
        this.server = server;
        this.token = Visitor.signedIn("manager", server.uri("/")).token();
        this.parent = open("The network is down");
        move("declare-major", "{\"reason\": \"Whole floors\"}", 1);
        List<Long> children = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            children.add(open("No network at desk " + i));
        }
        for (int from = 0; from < many; from += AT_ONCE) {
            link(children.subList(from, Math.min(many, from + AT_ONCE)));
        }
    }

    private void link(List<Long> children) throws IOException, InterruptedException {
        String tickets = children.stream().map(child -> "\"" + child + ":1\"").collect(Collectors.joining(", "));
        done(server.post(
                "/api/v1/tickets/bulk", token, "{\"tickets\": [%s], \"parent\": %d}".formatted(tickets, parent)));
    }

    /** The parent is resolved. */
    void isOver() throws IOException, InterruptedException {
        long version = Json.object(done(server.get("/api/v1/tickets/" + parent, token)))
                .getJsonNumber("version")
                .longValue();
        move("resolve", "{\"solution\": \"The switch is back\", \"causeCode\": \"HARDWARE\"}", version);
    }

    /** How many children have not followed yet. */
    long waiting() {
        return count("select count(*) from ticket_follow where parent = ? and done_at is null");
    }

    /** How many children were resolved with the parent, and only once. */
    long resolvedOnce() {
        return count("select count(*) from ticket c where c.parent = ? and c.state = 'RESOLVED' and 1 = ("
                + "select count(*) from ticket_timeline e where e.ticket = c.number and e.kind = 'RESOLVED')");
    }

    private long count(String sql) {
        try (Connection database = server.database();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setLong(1, parent);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private long open(String title) throws IOException, InterruptedException {
        String ticket = "{\"title\": \"%s\", \"type\": \"INCIDENT\"}".formatted(title);
        return Json.object(done(server.post("/api/v1/tickets", token, ticket)))
                .getJsonNumber("number")
                .longValue();
    }

    private void move(String move, String json, long version) throws IOException, InterruptedException {
        done(server.post("/api/v1/tickets/" + parent + "/" + move, token, json, "If-Match", "\"" + version + "\""));
    }

    private static String done(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
