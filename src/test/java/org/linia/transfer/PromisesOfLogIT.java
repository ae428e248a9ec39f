package org.linia.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.transfer.LogPromises.Verdict;

/** F5: a simulated agreement says of every incident of a log what a short script says that reads nothing but the log. */
@BlackBox
class PromisesOfLogIT {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm");
    private static final List<String> STATES = List.of(
            "New", "Active", "Awaiting User Info", "Awaiting Evidence", "Awaiting Vendor", "Awaiting Problem", "-100");
    private static final List<String> PRIORITIES = List.of("1 - Critical", "2 - High", "3 - Moderate", "4 - Low");
    private static final int INCIDENTS = 120;

    private final String name = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final Random random = new Random(498);

    @Test
    void aSimulatedAgreementSaysOfEveryIncidentWhatAScriptSaysThatReadsOnlyTheLog() throws Exception {
        List<String> log = log();
        Map<String, Verdict> script = LogPromises.of(log.stream());
        JsonObject run = new ImportClient("manager")
                .imported("servicenow-incident-log", String.join("\n", log).getBytes(StandardCharsets.UTF_8));
        assertThat(run.getInt("created")).as(run.toString()).isEqualTo(INCIDENTS);

        PromiseTrial trial = new PromiseTrial(name);
        JsonObject simulation = trial.simulated("2011-01-01T00:00:00Z", "2013-01-01T00:00:00Z");

        assertThat(script.values()).extracting(Verdict::kept).contains(true, false);
        assertThat(trial.verdicts(simulation, run.getString("id"))).containsExactlyInAnyOrderEntriesOf(script);
        assertThat(Api.as("manager").post("/clocks/verification", "").json().getJsonArray("findings"))
                .isEmpty();
    }

    /** Incidents that live as those of the real log do: a while, with waits, other priorities, reopenings and faulty lines. */
    private List<String> log() {
        List<String> log = new ArrayList<>();
        log.add(
                "number,incident_state,reassignment_count,reopen_count,made_sla,caller_id,opened_by,opened_at,sys_created_by,"
                        + "sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,subcategory,u_symptom,cmdb_ci,"
                        + "impact,urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,"
                        + "vendor,caused_by,closed_code,resolved_by,resolved_at,closed_at");
        for (int i = 0; i < INCIDENTS; i++) {
            incident(name + i, log);
        }
        return log;
    }

    private void incident(String number, List<String> log) {
        LocalDateTime opened = LocalDateTime.of(2011, 3, 1, 0, 0).plusMinutes(random.nextInt(300 * 24 * 60));
        LocalDateTime at = random.nextInt(10) == 0 ? opened.minusHours(2) : opened.plusMinutes(random.nextInt(30));
        int priority = random.nextInt(PRIORITIES.size());
        int parts = 1 + random.nextInt(3) / 2;
        for (int part = 0; part < parts; part++) {
            for (int line = random.nextInt(6); line > 0; line--) {
                priority = random.nextInt(6) == 0 ? random.nextInt(PRIORITIES.size()) : priority;
                log.add(line(number, STATES.get(random.nextInt(STATES.size())), opened, at, priority));
                at = (at.isBefore(opened) ? opened : at).plusMinutes(gap());
            }
            at = at.isBefore(opened) ? opened : at;
            log.add(line(
                    number, part + 1 < parts || random.nextInt(8) > 0 ? "Resolved" : "Closed", opened, at, priority));
            at = at.plusMinutes(gap());
        }
        log.add(line(number, "Closed", opened, at.plusDays(5), priority));
    }

    /** None, minutes, whole hours, or days: promises end exactly in time as well. */
    private int gap() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(60);
            case 2 -> 60 * random.nextInt(12);
            default -> random.nextInt(3 * 24 * 60);
        };
    }

    private static String line(String number, String state, LocalDateTime opened, LocalDateTime at, int priority) {
        return number + "," + state + ",0,0,true,Caller 1,Opened by 8," + TIME.format(opened) + ",?,?,Updated by 2,"
                + TIME.format(at) + ",Phone,?,Category 1,?,?,?,2 - Medium,2 - Medium," + PRIORITIES.get(priority)
                + ",Group 70,?,false,false,?,?,?,?,?,code 6,?,?,?";
    }
}
