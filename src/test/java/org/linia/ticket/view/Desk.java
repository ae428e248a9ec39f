package org.linia.ticket.view;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.linia.Api;
import org.linia.TestServer;
import org.linia.Visitor;

/** Somebody who works over REST while another one looks at a page. */
final class Desk {
    /** Titles that people write. */
    static final List<String> UGLY = List.of(
            "All tills in the Constanța store stopped: “Terminal not authorised”, and nobody knows who has the card",
            "Складова система WMS не приема сканирания от 06:40, Donaudampfschifffahrtsgesellschaftskapitänsmütze",
            "无法连接公司 VPN，错误代码 809，上海办事处约 15 人受影响",
            "<b>Nu pot deschide</b> fișierele partajate & mapate de pe serverul din Cluj-Napoca");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String token;

    Desk(String username) throws IOException, InterruptedException {
        token = Visitor.signedIn(username).token();
    }

    /** Sees to it that so many tickets are open at least, whatever ran before. */
    static void holdOpen(int least) {
        Api operator = Api.as("operator");
        int open = operator.get("/tickets?state=NEW&state=ASSIGNED&state=IN_PROGRESS&state=PENDING&limit=200")
                .items()
                .size();
        IntStream.range(open, least).forEach(i -> operator.open("Waiting " + i));
    }

    /** @return the new ticket's number */
    String open(String title) throws IOException, InterruptedException {
        var ticket = Json.createObjectBuilder().add("title", title).add("type", "INCIDENT");
        return json(send("POST", "/tickets", ticket.build().toString(), token, null))
                .get("number")
                .toString();
    }

    void move(String number, String move, String body) throws IOException, InterruptedException {
        String seen = "\"" + ticket(number).getInt("version") + "\"";
        expect(send("POST", "/tickets/" + number + "/" + move, body, token, seen));
    }

    void say(String number, String text) throws IOException, InterruptedException {
        String body = Json.createObjectBuilder().add("body", text).build().toString();
        expect(send("POST", "/tickets/" + number + "/messages", body, token, null));
    }

    void change(String number, String patch) throws IOException, InterruptedException {
        String seen = "\"" + ticket(number).getInt("version") + "\"";
        expect(send("PATCH", "/tickets/" + number, patch, token, seen));
    }

    /** Everything that was written on it, as JSON. */
    String messages(String number) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", "/tickets/" + number + "/messages", "", token, null);
        expect(answer);
        return answer.body();
    }

    JsonObject read(String number) throws IOException, InterruptedException {
        return ticket(number);
    }

    String state(String number) throws IOException, InterruptedException {
        return ticket(number).getString("state");
    }

    int found(String words) throws IOException, InterruptedException {
        String query = URLEncoder.encode("\"" + words + "\"", StandardCharsets.UTF_8);
        return json(send("GET", "/tickets?q=" + query, "", token, null))
                .getJsonArray("items")
                .size();
    }

    static int status(String path, String token) throws IOException, InterruptedException {
        return send("GET", path.substring("/api/v1".length()), "", token, null).statusCode();
    }

    private JsonObject ticket(String number) throws IOException, InterruptedException {
        return json(send("GET", "/tickets/" + number, "", token, null));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        expect(answer);
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static void expect(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    private static HttpResponse<String> send(String method, String path, String body, String token, String seen)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(TestServer.uri("/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
