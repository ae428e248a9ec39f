package org.linia.staffing.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.staffing.Away;
import org.linia.staffing.HandOver;

/**
 * Absences that have begun, or were entered while they ran, whose open work passes on to the stand-in. Each is given once:
 * in the transaction in which the module above hands the work over. One without a stand-in who is there waits for one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BeginAbsences {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FindAbsences absences;

    /** At most that many; those that another node holds are left to it. */
    @PermitAll
    public List<HandOver> begin(Instant now, int most) {
        List<?> rows = entities.createNativeQuery("""
                        select id, account_id from absence where hands_over and handed_over_at is null and withdrawn_at is null
                        and starts_at <= ?1 and ends_at > ?1 order by starts_at for update skip locked""")
                .setParameter(1, Timestamp.from(now))
                .getResultList();
        List<HandOver> begun = new ArrayList<>();
        for (Object row : rows) {
            long id = (Long) ((Object[]) row)[0];
            AccountId person = new AccountId((Long) ((Object[]) row)[1]);
            Away away = absences.at(List.of(person), now).get(person);
            if (begun.size() < most && away != null && away.standIn() != null) {
                entities.createNativeQuery("update absence set handed_over_at = ?1 where id = ?2")
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, id)
                        .executeUpdate();
                begun.add(new HandOver(id, person, away.standIn()));
            }
        }
        return begun;
    }
}
