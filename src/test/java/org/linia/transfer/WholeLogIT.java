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
 * The public incident log of 141,712 lines, which is not part of the project; the README says where it comes from. It is
 * looked for where LINIA_INCIDENT_LOG says, or beside the checkout. The counts are those that its publishers give, seen
 * through the filters of a queue.
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
        Path log = named == null ? Path.of("../shared/data/incident_event_log.csv.gz") : Path.of(named);
        Assumptions.assumeTrue(
                named != null || Files.isReadable(log),
                "the incident log lies neither in ../shared/data nor where LINIA_INCIDENT_LOG says");
        return Files.readAllBytes(log);
    }
}
