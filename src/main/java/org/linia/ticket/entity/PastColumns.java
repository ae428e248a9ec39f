package org.linia.ticket.entity;

import java.util.LinkedHashMap;
import java.util.Map;

/** The column of {@code ticket} that holds what the timeline calls by a name. */
final class PastColumns {
    static final Map<String, String> BY_NAME = new LinkedHashMap<>();

    static {
        for (String same : new String[] {
            "type",
            "state",
            "title",
            "description",
            "channel",
            "impact",
            "urgency",
            "priority",
            "tags",
            "facts",
            "solution"
        }) {
            BY_NAME.put(same, same);
        }
        BY_NAME.put("requester", "requester_id");
        BY_NAME.put("organisation", "organisation_id");
        BY_NAME.put("department", "department_id");
        BY_NAME.put("office", "office_id");
        BY_NAME.put("affectedUsers", "affected_users");
        BY_NAME.put("category", "category_id");
        BY_NAME.put("service", "service_id");
        BY_NAME.put("priorityReason", "priority_reason");
        BY_NAME.put("level", "level_id");
        BY_NAME.put("team", "team_id");
        BY_NAME.put("assignee", "assignee_id");
        BY_NAME.put("pendingReason", "pending_reason");
        BY_NAME.put("pendingUntil", "pending_until");
        BY_NAME.put("firstRespondedAt", "first_responded_at");
        BY_NAME.put("resolvedAt", "resolved_at");
        BY_NAME.put("closedAt", "closed_at");
        BY_NAME.put("causeCode", "cause_code");
        BY_NAME.put("reopenCount", "reopen_count");
    }

    private PastColumns() {}
}
