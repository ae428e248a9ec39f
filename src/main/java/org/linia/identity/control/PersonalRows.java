package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linia.identity.Erasure;
import org.linia.identity.entity.Account;
import org.linia.shared.database.Rows;

/** What this module keeps of a person besides the account itself. */
@ApplicationScoped
public class PersonalRows {
    /** By the word under which they are counted: the rows, by the account's id. */
    private static final Map<String, List<String>> GONE = new LinkedHashMap<>();

    static {
        GONE.put("sessions", List.of("web_session where account_id = ?1"));
        GONE.put("tokens", List.of("api_token where account_id = ?1"));
        GONE.put("passwords", List.of("former_password where account_id = ?1"));
        GONE.put(
                "identities",
                List.of("provider_identity where account_id = ?1", "directory_entry where account_id = ?1"));
        GONE.put(
                "memberships",
                List.of(
                        "team_lead where account_id = ?1",
                        "team_member where account_id = ?1",
                        "directory_group_member where account_id = ?1"));
        GONE.put("answers", List.of("idempotent_answer where account_id = ?1"));
    }

    private static final String GRANTS = "role_grant where account_id = ?1 and revoked_at is null";
    /** What was asked about the person names them; what has not been decided never will be. */
    private static final String REQUESTS = """
            update approval_request set asked = '{}', changes = '{}', reason = '', note = null,
              outcome = coalesce(outcome, 'WITHDRAWN'), decided_by = coalesce(decided_by, ?2),
              decided_at = coalesce(decided_at, ?3)
            where about_id = ?1 and act = 'GIVE_ROLE'""";

    private static final String FAILURES = "sign_in_failure where username in (lower(?1), lower(?2))";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Rows rows;

    public void count(Account account, Erasure erasure) {
        GONE.forEach((word, parts) -> parts.forEach(
                part -> erasure.goes(word, number(part, List.of(account.id().value())))));
        erasure.goes("roles", number(GRANTS, List.of(account.id().value())));
    }

    private long number(String part, List<Object> parameters) {
        return (Long) rows.of("select count(*) from " + part, parameters).get(0)[0];
    }

    /** Roles stay on record as given and taken back; everything else goes. */
    public void remove(Account account, long by, Instant at) {
        GONE.values()
                .forEach(parts -> parts.forEach(part -> entities.createNativeQuery("delete from " + part)
                        .setParameter(1, account.id().value())
                        .executeUpdate()));
        entities.createNativeQuery("update role_grant set revoked_at = ?3, revoked_by = ?2"
                        + " where account_id = ?1 and revoked_at is null")
                .setParameter(1, account.id().value())
                .setParameter(2, by)
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
        entities.createNativeQuery(REQUESTS)
                .setParameter(1, account.id().value())
                .setParameter(2, by)
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
        entities.createNativeQuery("delete from " + FAILURES)
                .setParameter(1, account.username())
                .setParameter(2, account.email() == null ? account.username() : account.email())
                .executeUpdate();
    }
}
