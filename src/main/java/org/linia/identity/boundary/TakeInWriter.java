package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.Member;
import org.linia.identity.OrganisationId;
import org.linia.shared.text.Slugs;

/**
 * Enters somebody who wrote from an address that nobody has yet: as an account without a password or a role, so nobody can
 * sign in with it. For use cases of the modules above, which have checked that strangers are taken in, and bring the
 * transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TakeInWriter {
    private static final int LONGEST_USERNAME = 60;
    private static final int LONGEST_NAME = 200;
    private static final int ATTEMPTS = 20;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FindPeople people;

    @Inject
    private RecordAudit audit;

    @Inject
    private Clock clock;

    /**
     * @param address in small letters
     * @param name as they call themselves, on one line; empty if they do not
     * @return who has the address now; nobody if it is that of somebody who is not active
     */
    @PermitAll
    public Optional<Member> enter(OrganisationId organisation, String address, String name, String language) {
        String local = address.substring(0, address.lastIndexOf('@'));
        String shown = name.isBlank() ? local : name.strip();
        String wished = Slugs.of(local, LONGEST_USERNAME, "person");
        for (int attempt = 1; attempt <= ATTEMPTS && !isTaken("email", address); attempt++) {
            String username = attempt == 1 ? wished : wished + "-" + attempt;
            if (!isTaken("username", username)) {
                insert(organisation, address, shown, username, language);
            }
        }
        return people.byAddress(address);
    }

    private void noted(String username) {
        Object id = entities.createNativeQuery("select id from account where username = ?1")
                .setParameter(1, username)
                .getSingleResult();
        audit.record(new AuditEntry(
                AuditKind.CREATED, null, null, "account:" + id, Map.of("username", username, "came", "MAIL")));
    }

    private boolean isTaken(String column, String value) {
        List<?> found = entities.createNativeQuery(
                        "select 1 from account where lower(" + column + ") = lower(cast(?1 as text))")
                .setParameter(1, value)
                .getResultList();
        return !found.isEmpty();
    }

    /** Somebody else may take the address or the username at the same moment: then the row is left out. */
    private void insert(OrganisationId organisation, String address, String name, String username, String language) {
        int made = entities.createNativeQuery(
                        "insert into account (username, name, email, organisation_id, language, time_zone, created_at)"
                                + " values (?1, ?2, ?3, ?6, ?4, 'UTC', ?5) on conflict do nothing")
                .setParameter(1, username)
                .setParameter(2, name.substring(0, Math.min(LONGEST_NAME, name.length())))
                .setParameter(3, address)
                .setParameter(4, language)
                .setParameter(5, Timestamp.from(clock.instant()))
                .setParameter(6, organisation.value())
                .executeUpdate();
        if (made == 1) {
            noted(username);
        }
    }
}
