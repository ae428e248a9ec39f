package org.linia.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a change changed: old and new value of each member that is not what it was. */
public final class Differences {
    private final Map<String, Map<String, Object>> members = new LinkedHashMap<>();

    /** Notes the member if the two differ; null stands for no value. */
    public Differences of(String member, Object old, Object now) {
        if (!Objects.equals(old, now)) {
            Map<String, Object> both = new LinkedHashMap<>();
            both.put("old", old);
            both.put("new", now);
            members.put(member, both);
        }
        return this;
    }

    /** Whether the member was something else and is that now. */
    public boolean hasBecome(String member, Object value) {
        return members.containsKey(member) && Objects.equals(members.get(member).get("new"), value);
    }

    /** Whether it alone is not what it was. */
    public boolean isOnly(String member) {
        return members.keySet().equals(Set.of(member));
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** As the data of an {@link AuditEntry}. */
    public Map<String, ?> data() {
        return members;
    }
}
