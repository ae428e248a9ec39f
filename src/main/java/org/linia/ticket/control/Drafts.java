package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linia.identity.Caller;
import org.linia.shared.database.Rows;
import org.linia.shared.json.Json;
import org.linia.shared.problem.InvalidInput;
import org.linia.ticket.Draft;

/** The caller's drafts. The last one to write a subject wins: both were the same person. */
@ApplicationScoped
public class Drafts {
    private static final Pattern SUBJECT = Pattern.compile("[a-z][a-z0-9:-]{0,99}");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    public void keep(String subject, JsonObject body, Instant at) {
        entities.createNativeQuery(
                        "insert into draft (account_id, subject, body, updated_at) values (?1, ?2, ?3, ?4) "
                                + "on conflict (account_id, subject) do update set body = excluded.body, updated_at = excluded.updated_at")
                .setParameter(1, caller.id().value())
                .setParameter(2, checked(subject))
                .setParameter(3, body.toString())
                .setParameter(4, Timestamp.from(at))
                .executeUpdate();
    }

    public Optional<Draft> find(String subject) {
        List<?> rows = entities.createNativeQuery(
                        "select body::text, updated_at from draft where account_id = ?1 and subject = ?2")
                .setParameter(1, caller.id().value())
                .setParameter(2, checked(subject))
                .getResultList();
        return rows.stream().map(row -> draft(subject, (Object[]) row)).findFirst();
    }

    public void discard(String subject) {
        entities.createNativeQuery("delete from draft where account_id = ?1 and subject = ?2")
                .setParameter(1, caller.id().value())
                .setParameter(2, checked(subject))
                .executeUpdate();
    }

    private static Draft draft(String subject, Object[] row) {
        Instant at = Rows.moment(row[1]);
        return new Draft(subject, Json.object((String) row[0]), at);
    }

    private static String checked(String subject) {
        if (!SUBJECT.matcher(subject).matches()) {
            throw InvalidInput.of("subject", "ticket.invalid.draftSubject");
        }
        return subject;
    }
}
