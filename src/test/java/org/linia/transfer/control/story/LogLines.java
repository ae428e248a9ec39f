package org.linia.transfer.control.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines of an incident log in which only what a test is about differs from the usual. */
final class LogLines {
    private static final List<String> COLUMNS = List.of(
            ("number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_by,"
                            + "opened_at,sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,"
                            + "location,category,subcategory,u_symptom,cmdb_ci,impact,urgency,priority,"
                            + "assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,"
                            + "vendor,caused_by,closed_code,resolved_by,resolved_at,closed_at")
                    .split(","));
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("number", "INC1"),
            Map.entry("incident_state", "New"),
            Map.entry("reassignment_count", "0"),
            Map.entry("reopen_count", "0"),
            Map.entry("made_sla", "true"),
            Map.entry("caller_id", "Caller 1"),
            Map.entry("opened_by", "Opened by  8"),
            Map.entry("opened_at", "1/3/2016 08:00"),
            Map.entry("sys_updated_by", "Updated by 2"),
            Map.entry("sys_updated_at", "1/3/2016 08:05"),
            Map.entry("contact_type", "Phone"),
            Map.entry("category", "Category 1"),
            Map.entry("impact", "2 - Medium"),
            Map.entry("urgency", "2 - Medium"),
            Map.entry("priority", "3 - Moderate"),
            Map.entry("assignment_group", "Group 70"),
            Map.entry("closed_code", "code 6"),
            Map.entry("resolved_at", "2/3/2016 09:00"),
            Map.entry("closed_at", "7/3/2016 10:00"));

    private LogLines() {}

    static Map<String, String> line(String... columnsAndCells) {
        Map<String, String> line = new HashMap<>(USUAL);
        for (int i = 0; i < columnsAndCells.length; i += 2) {
            line.put(columnsAndCells[i], columnsAndCells[i + 1]);
        }
        return line;
    }

    @SafeVarargs
    static Story only(Map<String, String>... lines) {
        List<Story> stories = told(lines);
        assertEquals(1, stories.size());
        return stories.get(0);
    }

    @SafeVarargs
    static List<Story> told(Map<String, String>... lines) {
        StringBuilder file = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (Map<String, String> line : lines) {
            List<String> cells = COLUMNS.stream()
                    .map(column -> line.getOrDefault(column, "?"))
                    .toList();
            file.append(String.join(",", cells)).append('\n');
        }
        return Told.all(readyMapping(), file.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String readyMapping() {
        try (InputStream ready = LogLines.class.getResourceAsStream("/transfer/servicenow-incident-log.json")) {
            return new String(ready.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
