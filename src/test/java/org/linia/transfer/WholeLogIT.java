package org.linia.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.transfer.LogPromises.Verdict;

/**
 * The public incident log of 141,712 lines, which is not part of the project; the README says where it comes from, and
 * LINIA_INCIDENT_LOG where it lies. The counts are those that its publishers give, seen through the filters of a queue, so
 * this test wants a server without other imports: let it run alone.
 */
@BlackBox
class WholeLogIT {
    private static final String ALL = "fact=contactType:";
    /** Nothing else is as old. */
    private static final String OLD = "createdTo=2018-01-01T00:00:00Z";

    private static byte[] log;
    private static JsonObject run;

    @BeforeAll
    static void whole() throws Exception {
        log = log();
        run = new ImportClient("manager").imported("servicenow-incident-log", log);
    }

    /** What a short script says that reads nothing but the log, for every single incident. */
    @Test
    void aSimulatedAgreementIsKeptAndBrokenAsTheLogSays() throws Exception {
        Map<String, Verdict> script;
        try (Stream<String> lines = lines()) {
            script = LogPromises.of(lines);
        }
        PromiseTrial trial = new PromiseTrial("nine-to-six");

        JsonObject simulation = trial.simulated("2016-01-01T00:00:00Z", "2018-01-01T00:00:00Z");

        assertThat(script).hasSize(24_918);
        assertThat(trial.verdicts(simulation, run.getString("id"))).containsExactlyInAnyOrderEntriesOf(script);
        for (JsonObject line : simulation.getJsonArray("lines").getValuesAs(JsonObject.class)) {
            JsonObject after = line.getJsonObject("after");
            String priority = PromiseTrial.PRIORITIES.get(line.getString("priority"));
            assertThat(after.getInt("kept") + " " + after.getInt("broken"))
                    .as(priority)
                    .isEqualTo(count(script, new Verdict(priority, true)) + " "
                            + count(script, new Verdict(priority, false)));
        }
        Duration took = Duration.between(
                Instant.parse(simulation.getString("startedAt")), Instant.parse(simulation.getString("finishedAt")));
        assertThat(took).isLessThan(Duration.ofMinutes(1));
    }

    private static long count(Map<String, Verdict> script, Verdict verdict) {
        return script.values().stream().filter(verdict::equals).count();
    }

    @Test
    void allClocksAreRight() {
        JsonObject report = Api.as("manager").post("/clocks/verification", "").json();

        assertThat(report.getInt("tickets")).isGreaterThanOrEqualTo(24_918);
        assertThat(report.getJsonArray("findings")).as(report.toString()).isEmpty();
    }

    @Test
    void theCountsOfItsPublishersComeOut() throws Exception {
        ImportClient manager = new ImportClient("manager");

        JsonObject again = manager.imported("servicenow-incident-log", log);

        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getInt("read")).isEqualTo(141_712);
        assertThat(run.getInt("rejected")).isZero();
        assertThat(run.getInt("created") + run.getInt("skipped")).isEqualTo(24_918);
        assertThat(again.getInt("created")).isZero();
        assertThat(again.getInt("skipped")).isEqualTo(24_918);
        assertThat(again.getInt("skippedLines")).isEqualTo(141_712);
        assertThat(again.getInt("different")).isZero();
        assertThat(manager.tickets("fact=madeSla:true")).isEqualTo(15_803);
        assertThat(manager.tickets("fact=madeSla:false")).isEqualTo(9_115);
        assertThat(manager.tickets("fact=reassignmentCount:0")).isEqualTo(13_549);
        assertThat(manager.tickets(ALL + "Phone&channel=PHONE")).isEqualTo(24_688);
        assertThat(manager.tickets(ALL + "Self%20service&channel=PORTAL")).isEqualTo(158);
        assertThat(manager.tickets(ALL + "Email&channel=MAIL")).isEqualTo(59);
        assertThat(manager.tickets(ALL + "IVR")).isEqualTo(9);
        assertThat(manager.tickets(ALL + "Direct%20opening&channel=WALK_IN")).isEqualTo(4);
        assertThat(manager.tickets(OLD + "&reopened=true")).isEqualTo(275);
        assertThat(manager.tickets(OLD + "&priority=CRITICAL")).isEqualTo(270);
        assertThat(manager.tickets(OLD + "&priority=HIGH")).isEqualTo(408);
        assertThat(manager.tickets(OLD + "&priority=MEDIUM")).isEqualTo(23_466);
        assertThat(manager.tickets(OLD + "&priority=LOW")).isEqualTo(774);
    }

    private static byte[] log() throws IOException {
        String named = System.getenv("LINIA_INCIDENT_LOG");
        Assumptions.assumeTrue(named != null, "LINIA_INCIDENT_LOG does not say where the incident log lies");
        return Files.readAllBytes(Path.of(named));
    }

    private static Stream<String> lines() throws IOException {
        boolean zipped = log[0] == 0x1f && log[1] == (byte) 0x8b;
        InputStream plain = zipped ? new GZIPInputStream(new ByteArrayInputStream(log)) : new ByteArrayInputStream(log);
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)).lines();
    }
}
