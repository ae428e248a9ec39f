package org.linia.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** F6: the figures of September 2025 against those worked out by hand, for the tickets of {@link PastSeptember}. */
@BlackBox
class ReviewRestIT {
    private final String key = PastSeptember.organisation();
    private final String september = "organisation=" + key + "&from=2025-09-01&to=2025-09-30";
    private static final String PASSWORD = "a long way to Ploiești";

    private final Api manager = Api.as("manager");

    @Test
    void everyFigureIsTheOneWorkedOutByHand() {
        JsonObject review = review(september);

        assertThat(review.getJsonArray("organisations").getJsonObject(0).getString("from"))
                .isEqualTo("2025-08-31T21:00:00Z");
        assertThat(review.getJsonArray("organisations").getJsonObject(0).getString("to"))
                .isEqualTo("2025-09-30T21:00:00Z");
        assertThat(review.getJsonObject("tickets").toString())
                .isEqualTo(
                        "{\"backlogBefore\":1,\"opened\":7,\"resolved\":6,\"cancelled\":1,\"reopened\":1,\"backlog\":2}");
        assertThat(promises(review.getJsonObject("promises"))).isEqualTo("14 8 5 1 61.5");
        assertThat(lines(review))
                .containsExactly(
                        tuple("FIRST_RESPONSE CRITICAL", "1 0 1 0 0.0", "PT4H", "PT4H"),
                        tuple("FIRST_RESPONSE HIGH", "5 3 2 0 60.0", "PT10M", "PT1H"),
                        tuple("FIRST_RESPONSE LOW", "1 1 0 0 100.0", "PT8H", "PT8H"),
                        tuple("RESOLUTION CRITICAL", "1 1 0 0 100.0", "PT4H", "PT4H"),
                        tuple("RESOLUTION HIGH", "5 2 2 1 50.0", "PT4H", "PT11H"),
                        tuple("RESOLUTION LOW", "1 1 0 0 100.0", "PT8H", "PT8H"));
        JsonObject category = review.getJsonArray("categories").getJsonObject(0);
        assertThat(category.get("key")).isEqualTo(JsonValue.NULL);
        assertThat(category.getInt("opened") + " " + category.getInt("resolved") + " "
                        + promises(category.getJsonObject("promises")))
                .isEqualTo("7 6 14 8 5 1 61.5");
        assertThat(review.getJsonObject("definitions")).containsKeys("compliance", "median", "backlog");
    }

    @Test
    void everyBrokenPromiseIsListedWithItsAgreementAndByHowMuch() {
        JsonObject review = review(september);

        assertThat(review.getInt("brokenCount")).isEqualTo(5);
        assertThat(review.getJsonArray("broken").getValuesAs(JsonObject.class))
                .extracting(
                        one -> one.getString("title"),
                        one -> one.getString("target"),
                        one -> one.getString("dueAt"),
                        one -> one.getBoolean("ended") ? one.getString("late") : "goes on",
                        one -> one.getJsonObject("agreement").getString("key")
                                + one.getJsonObject("agreement").getInt("version"))
                .containsExactly(
                        tuple("Ștefan’s сканер", "FIRST_RESPONSE", "2025-09-01T06:30:00Z", "PT30M", "standard1"),
                        tuple("Ștefan’s сканер", "RESOLUTION", "2025-09-02T06:00:00Z", "PT3H", "standard1"),
                        tuple("On Saturday", "FIRST_RESPONSE", "2025-09-06T09:15:00Z", "PT3H45M", "standard1"),
                        tuple("打印机 does not print", "FIRST_RESPONSE", "2025-09-29T06:30:00Z", "goes on", "standard1"),
                        tuple("打印机 does not print", "RESOLUTION", "2025-09-29T14:00:00Z", "goes on", "standard1"));
    }

    @Test
    void whatOneMonthLeavesOpenTheNextOneBeginsWith() {
        JsonObject october = review("organisation=" + key + "&from=2025-10-01&to=2025-10-31");
        JsonObject moments = review("organisation=" + key + "&from=2025-09-30T21:00:00Z&to=2025-10-31T22:00:00Z");

        assertThat(october.getJsonObject("tickets").toString())
                .isEqualTo(
                        "{\"backlogBefore\":2,\"opened\":0,\"resolved\":1,\"cancelled\":0,\"reopened\":0,\"backlog\":1}");
        assertThat(lines(october)).containsExactly(tuple("RESOLUTION HIGH", "1 1 0 0 100.0", "PT1H30M", "PT1H30M"));
        assertThat(moments.getJsonArray("lines")).isEqualTo(october.getJsonArray("lines"));
        assertThat(moments.getJsonObject("tickets")).isEqualTo(october.getJsonObject("tickets"));
    }

    @Test
    void aSpreadsheetHasNumbersAndTimesAndNoFormulas() throws Exception {
        HttpResponse<byte[]> file = manager.download("/reports/review?" + september, "Accept", ReviewPaper.XLSX);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("review-" + key + "-2025-09-01-2025-09-30.xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            List<Row> promises = book.getSheets().toList().get(1).read();
            Row resolution = promises.stream()
                    .filter(row -> row.getCellText(1).equals("Resolution")
                            && row.getCellText(2).equals("High"))
                    .findFirst()
                    .orElseThrow();
            assertThat(resolution.getCellAsNumber(3).orElseThrow().intValue()).isEqualTo(5);
            assertThat(resolution.getCellAsNumber(7).orElseThrow().doubleValue())
                    .isEqualTo(0.5);
            assertThat(resolution.getCellAsNumber(9).orElseThrow().doubleValue() * 24)
                    .isEqualTo(11);
            assertThat(book.getSheets()
                            .flatMap(sheet -> rows(sheet).stream())
                            .flatMap(Row::stream)
                            .filter(cell -> cell != null && cell.getType() == CellType.FORMULA))
                    .isEmpty();
        }
    }

    private static List<Row> rows(org.dhatim.fastexcel.reader.Sheet sheet) {
        try {
            return sheet.read();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void aPdfSaysTheSameInAllLetters() throws Exception {
        HttpResponse<byte[]> file = manager.download("/reports/review.pdf?" + september);
        PdfReader reader = new PdfReader(file.body());
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }

        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/pdf");
        assertThat(text.toString())
                .contains("Review 审查", "61.5", "11:00", "Ștefan’s сканер", "打印机 does not print", "Standard, version 1");
    }

    @Test
    void aManagerOfAnotherOrganisationSeesNothingOfIt() {
        String other = "o" + key;
        manager.post(
                "/organisations", "{\"key\": \"%s\", \"name\": \"Other\", \"team\": \"first-line\"}".formatted(other));
        String path = "/accounts/"
                + manager.post(
                                "/accounts",
                                "{\"username\": \"%s\", \"name\": \"B\", \"organisation\": \"%s\"}"
                                        .formatted(other, other))
                        .text("id");
        put(path + "/password", "{\"password\": \"" + PASSWORD + "\"}", "\"1\"");
        put(path + "/roles", "{\"roles\": [\"MANAGER\"]}", "\"2\"");
        Api stranger = Api.withToken(Api.stranger()
                .post("/auth/token", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(other, PASSWORD))
                .text("token"));

        JsonObject all =
                stranger.get("/reports/review?from=2025-09-01&to=2025-09-30").json();

        assertThat(stranger.get("/reports/review?" + september).status()).isEqualTo(404);
        assertThat(stranger.download("/reports/review.pdf?" + september).statusCode())
                .isEqualTo(404);
        assertThat(all.getJsonArray("organisations")).hasSize(1);
        assertThat(promises(all.getJsonObject("promises"))).isEqualTo("0 0 0 0 null");
        assertThat(all.getJsonObject("tickets").getInt("opened")).isZero();
        assertThat(Api.as("operator").get("/reports/review").status()).isEqualTo(403);
        assertThat(Api.as("user").get("/reports/review").status()).isEqualTo(403);
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        assertThat(refused("from=2025-09-02&to=2025-09-01")).containsExactly("to");
        assertThat(refused("from=2025-09-02T00:00:00Z&to=2025-09-02T00:00:00Z")).containsExactly("to");
        assertThat(refused("from=2024-01-01&to=2025-01-02")).containsExactly("to");
        assertThat(refused("from=2025-09-02")).containsExactly("to");
        assertThat(refused("from=2025-02-30&to=yesterday")).containsExactly("from", "to");
        assertThat(manager.get("/reports/review?organisation=nowhere").status()).isEqualTo(404);
        assertThat(manager.get("/reports/review?organisation=" + key).status()).isEqualTo(200);
    }

    private List<String> refused(String query) {
        Answer answer = manager.get("/reports/review?organisation=" + key + "&" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.violations();
    }

    private void put(String path, String json, String etag) {
        Answer answer = manager.send(
                "PUT", path, BodyPublishers.ofString(json), "If-Match", etag, "Content-Type", "application/json");
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    }

    private JsonObject review(String query) {
        Answer answer = manager.get("/reports/review?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<Tuple> lines(JsonObject review) {
        return review.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .map(line -> tuple(
                        line.getString("target") + " " + line.getString("priority"),
                        promises(line.getJsonObject("promises")),
                        line.getString("median"),
                        line.getString("percentile90")))
                .toList();
    }

    /** Promised, kept, broken, running, compliance. */
    private static String promises(JsonObject tally) {
        return tally.getInt("promised") + " " + tally.getInt("met") + " " + tally.getInt("broken") + " "
                + tally.getInt("running") + " " + tally.get("compliance");
    }
}
