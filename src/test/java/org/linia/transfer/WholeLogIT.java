package org.linia.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;

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

    @Test
    void theCountsOfItsPublishersComeOut() throws Exception {
        ImportClient manager = new ImportClient("manager");
        byte[] log = log();

        JsonObject run = manager.imported("servicenow-incident-log", log);
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
}
