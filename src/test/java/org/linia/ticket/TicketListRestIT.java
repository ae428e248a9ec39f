package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** The list of tickets: filters, orders and cursors. */
@BlackBox
class TicketListRestIT {
    private final Api user = Api.as("user");
    private final Api operator = Api.as("operator");

    @Test
    void everyFilterKeepsOnlyWhatItSays() {
        long number = operator.post("/tickets", """
                        {"title": "filterable", "type": "REQUEST", "category": "network.vpn", "service": "network",
                         "impact": "HIGH", "urgency": "HIGH", "tags": ["only-here"]}""").json().getInt("number");
        String fits = "/tickets?tag=only-here&type=REQUEST&state=NEW&state=ASSIGNED&team=first-line&assignee=none"
                + "&requester=me&priority=CRITICAL&level=1&service=network&category=network&organisation=carpatia"
                + "&createdFrom=2020-01-01T00:00:00Z&createdTo=2100-01-01T00:00:00Z&breached=false&q=filterable"
                + "&outcome=RUNNING&outcomeKind=SLA&outcomeTarget=RESOLUTION&outcomePriority=CRITICAL"
                + "&outcomeFrom=2020-01-01T00:00:00Z&outcomeTo=2100-01-01T00:00:00Z";

        assertThat(numbers(operator.get(fits + "&limit=1"))).containsExactly(number);
        for (String other : List.of(
                "type=INCIDENT",
                "state=CLOSED",
                "team=network",
                "assignee=me",
                "requester=user",
                "priority=LOW",
                "level=2",
                "service=mail",
                "category=hardware",
                "organisation=other",
                "createdTo=2020-01-01T00:00:00Z",
                "createdFrom=2100-01-01T00:00:00Z",
                "resolvedFrom=2020-01-01T00:00:00Z",
                "resolvedTo=2100-01-01T00:00:00Z",
                "outcome=BROKEN",
                "outcome=MET&outcomeTarget=RESOLUTION",
                "outcome=RUNNING&outcomeKind=UC",
                "outcome=RUNNING&outcomePriority=LOW",
                "outcome=RUNNING&outcomeTo=2020-01-01T00:00:00Z",
                "breached=true",
                "q=somethingelse")) {
            assertThat(numbers(operator.get("/tickets?tag=only-here&" + other)))
                    .as(other)
                    .doesNotContain(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=OPEN",
                "priority=high",
                "type=X",
                "level=one",
                "level=1e999999999",
                "createdFrom=yesterday",
                "resolvedTo=tomorrow",
                "createdTo=%2B999999999-01-01T00:00:00Z",
                "breached=maybe",
                "outcome=LATE",
                "outcomeTarget=RESOLUTION",
                "outcomeFrom=yesterday",
                "sort=title",
                "limit=0",
                "limit=201",
                "limit=x",
                "after=nonsense",
                "after=LW51bWJlch8x",
                "assignee=nobody.at.all",
                "requester=a%00b",
                "q=a%00b",
                "team=%00",
                "channel=FAX",
                "asignee=me"
            })
    void aParameterThatMeansNothingIsNamed(String parameter) {
        Answer refused = operator.get("/tickets?" + parameter);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.isProblem()).isTrue();
        assertThat(refused.violations()).containsExactly(parameter.substring(0, parameter.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createdAt",
                "-createdAt",
                "updatedAt",
                "-updatedAt",
                "priority",
                "-priority",
                "dueAt",
                "-dueAt",
                "number",
                "-number"
            })
    void aListIsReadToItsEndOnceEachInAnyOrder(String sort) {
        String tag = "walk" + Math.abs(sort.hashCode());
        List<Long> mine = new ArrayList<>();
        for (String grade : List.of("HIGH", "LOW", "HIGH", "MEDIUM", "LOW")) {
            mine.add(tagged(tag, grade));
        }
        user.move(mine.get(1), "cancel", "{\"reason\": \"so that it has no due time\"}");

        assertThat(walk("/tickets?limit=2&sort=" + sort + "&tag=" + tag, 0)).containsExactlyInAnyOrderElementsOf(mine);
    }

    @Test
    void aListStaysStableWhileRowsAreAdded() {
        String tag = "growing";
        List<Long> mine = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            mine.add(tagged(tag, "LOW"));
        }
        List<Long> newestFirst =
                mine.stream().sorted((a, b) -> Long.compare(b, a)).toList();

        assertThat(walk("/tickets?limit=2&tag=" + tag, 3)).containsExactlyElementsOf(newestFirst);
    }

    @Test
    void criticalComesFirstAndNoneDueComesLast() {
        String tag = "ordered";
        long low = tagged(tag, "LOW");
        long high = tagged(tag, "HIGH");
        long ended = tagged(tag, "HIGH");
        user.move(ended, "cancel", "{\"reason\": \"x\"}");

        assertThat(numbers(user.get("/tickets?sort=priority&tag=" + tag))).containsExactly(high, ended, low);
        assertThat(numbers(user.get("/tickets?sort=dueAt&tag=" + tag))).last().isEqualTo(ended);
    }

    @Test
    void aCursorGivesNobodyWhatIsNotTheirs() {
        operator.open("Above the cursor");
        operator.open("At the cursor");
        String cursor = operator.get("/tickets?limit=1").text("next");
        long foreign = operator.open("Below the cursor");

        Answer theirs = user.get("/tickets?limit=200&after=" + cursor);

        assertThat(theirs.status()).isEqualTo(200);
        assertThat(numbers(theirs)).doesNotContain(foreign);
        assertThat(user.get("/tickets?sort=number&after=" + cursor).status()).isEqualTo(400);
    }

    /** Reads slice after slice; after each, so many tickets are added. */
    private List<Long> walk(String path, int added) {
        List<Long> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer slice = user.get(path + (next.isEmpty() ? "" : "&after=" + next));
            found.addAll(numbers(slice));
            next = slice.text("next");
            for (int i = 0; i < added; i++) {
                tagged(path.substring(path.indexOf("tag=") + 4), "LOW");
            }
        }
        return found;
    }

    private long tagged(String tag, String grade) {
        return user.post("/tickets", """
                        {"title": "t", "type": "INCIDENT", "tags": ["%s"], "impact": "%s", "urgency": "%s"}""".formatted(tag, grade, grade)).json().getInt("number");
    }

    private static List<Long> numbers(Answer list) {
        return list.items().getValuesAs(JsonObject.class).stream()
                .peek(ticket -> assertThat(ticket.get("clocks").getValueType()).isEqualTo(JsonValue.ValueType.ARRAY))
                .map(ticket -> (long) ticket.getInt("number"))
                .toList();
    }
}
