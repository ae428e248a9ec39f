package org.linia.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Collectors;
import org.linia.audit.AuditKind;
import org.linia.audit.AuditLine;
import org.linia.audit.AuditLine.Change;
import org.linia.shared.json.Json;

/** Reads the audit log. Who may see a subject is decided by whoever reads that subject first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindAudit {
    @PersistenceContext
    private EntityManager entities;

    /**
     * What was done to a subject, newest first.
     *
     * @param subject as it was recorded, such as {@code team:network}
     */
    @RolesAllowed("manager")
    public List<AuditLine> of(String subject, int most) {
        List<?> rows = entities.createNativeQuery(
                        "select id, at, account_id, kind, cast(data as text) from audit_entry where subject = ?1"
                                + " order by id desc limit " + most)
                .setParameter(1, subject)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static AuditLine line(Object[] c) {
        return new AuditLine(
                (Long) c[0],
                ((Timestamp) c[1]).toInstant(),
                (Long) c[2],
                AuditKind.valueOf((String) c[3]),
                changes(Json.object((String) c[4])));
    }

    private static List<Change> changes(JsonObject data) {
        return data.entrySet().stream()
                .map(member -> change(member.getKey(), member.getValue()))
                .toList();
    }

    private static Change change(String member, JsonValue value) {
        return value instanceof JsonObject both && both.containsKey("new")
                ? new Change(member, words(both.get("old")), words(both.get("new")))
                : new Change(member, null, words(value));
    }

    private static String words(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        } else if (value instanceof JsonString text) {
            return text.getString();
        } else if (value instanceof JsonArray items) {
            return items.stream().map(FindAudit::words).collect(Collectors.joining(", "));
        } else if (value instanceof JsonObject members) {
            return members.entrySet().stream()
                    .map(member -> member.getKey() + ": " + words(member.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return value.toString();
    }
}
