package org.linia.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.audit.Forgetting;
import org.linia.shared.database.Rows;
import org.linia.shared.json.Json;

/** The entries of the audit log in which a person is: by what they did, by what was done to them, and by name. */
@ApplicationScoped
public class PersonInLog {
    /** Erasures and the like name nobody, and what they say must stay as it is. */
    private static final String FOUND = """
        select e.id, e.account_id, e.address, e.subject, e.data::text from audit_entry e
        where e.kind not in ('PERSON_ERASED', 'LOG_SHORTENED') and (e.account_id = ?1 or e.subject = ?2
          or exists (select from unnest(cast(?3 as text[])) w (word) where strpos(lower(e.data::text), w.word) > 0))
        order by e.id\
        """;

    private static final String REDACTED = """
        update audit_entry e set salt = null, address = cast(?2 as text), data = cast(?3 as jsonb)
        where e.id = ?1 returning e.id, encode(audit_digest(e), 'hex')\
        """;

    private static final Set<String> NAMING = Set.of("name", "email", "phone", "username", "userName");

    @Inject
    private Rows rows;

    @PersistenceContext
    private EntityManager entities;

    /** What the person was called before, as entries about them tell. */
    public Set<String> formerly(long account) {
        return rows
                .of("select e.data::text from audit_entry e where e.subject = ?1", List.of("account:" + account))
                .stream()
                .map(row -> Json.object((String) row[0]))
                .flatMap(data -> NAMING.stream().map(data::get))
                .flatMap(PersonInLog::texts)
                .collect(Collectors.toSet());
    }

    private static Stream<String> texts(JsonValue value) {
        if (value instanceof JsonString text) {
            return Stream.of(text.getString());
        }
        return value instanceof JsonObject both ? both.values().stream().flatMap(PersonInLog::texts) : Stream.empty();
    }

    /** An entry as it is to be. */
    private record Change(Long entry, String address, String data) {}

    public long count(Forgetting person) {
        return changes(person).size();
    }

    /** Takes the person out of all of them; each that it was in as its id and new digest, with a colon between. */
    public List<String> takeOut(Forgetting person) {
        entities.createNativeQuery("select set_config('linia.erasing', 'on', true)")
                .getSingleResult();
        List<String> taken = changes(person).stream().map(this::update).toList();
        entities.createNativeQuery("select set_config('linia.erasing', 'off', true)")
                .getSingleResult();
        return taken;
    }

    private List<Change> changes(Forgetting person) {
        Redaction redaction = new Redaction(person.words(), person.instead());
        String subject = "account:" + person.account();
        List<Change> changes = new ArrayList<>();
        for (Object[] entry : found(person)) {
            boolean own = Long.valueOf(person.account()).equals(entry[1]);
            boolean about = subject.equals(entry[3]);
            JsonObject data = Json.object((String) entry[4]);
            JsonObject redacted = redaction.of(data, about);
            if (own || !redacted.equals(data)) {
                changes.add(new Change((Long) entry[0], own ? null : (String) entry[2], redacted.toString()));
            }
        }
        return changes;
    }

    private String update(Change change) {
        Object[] now = (Object[]) entities.createNativeQuery(REDACTED)
                .setParameter(1, change.entry())
                .setParameter(2, change.address())
                .setParameter(3, change.data())
                .getSingleResult();
        return now[0] + ":" + now[1];
    }

    private List<Object[]> found(Forgetting person) {
        String sought = person.words().stream()
                .map(word -> Json.text(word.toLowerCase(Locale.ROOT)))
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .filter(word -> !word.isBlank())
                .map(Json::text)
                .collect(Collectors.joining(",", "{", "}"));
        return rows.of(FOUND, List.of(person.account(), "account:" + person.account(), sought));
    }
}
