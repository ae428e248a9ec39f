package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linia.channel.AddressTrouble;
import org.linia.shared.database.Rows;

/** Addresses that other servers do not have, as the mail of each organisation found out: others learn nothing of it. */
@ApplicationScoped
public class DeadAddresses {
    /** Up to the address: an account of it, in whose organisation it is dead. */
    public static final String OF_PERSON = "from dead_address d join account a"
            + " on lower(a.email) = d.address and a.organisation_id = d.organisation_id where d.address = ";

    private static final int WORDS = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    public void fails(long organisation, String address, String status, String words) {
        String said = words.replace('\0', '?');
        entities.createNativeQuery("insert into dead_address (address, since, status, words, organisation_id)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict (address, organisation_id)"
                        + " do update set status = excluded.status, words = excluded.words")
                .setParameter(1, lower(address))
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, status.replace('\0', '?'))
                .setParameter(4, said.substring(0, Math.min(WORDS, said.length())))
                .setParameter(5, organisation)
                .executeUpdate();
    }

    public void works(long organisation, String address) {
        entities.createNativeQuery("delete from dead_address where address = ?1 and organisation_id = ?2")
                .setParameter(1, lower(address))
                .setParameter(2, organisation)
                .executeUpdate();
    }

    /** Why that organisation sends nothing there; empty if it does. */
    public Optional<AddressTrouble> of(long organisation, String address) {
        return first(
                "select since, status, words from dead_address where address = ?1 and organisation_id = ?2",
                lower(address),
                organisation);
    }

    /** Why their own organisation sends nothing to whoever has that address; empty if it does. */
    public Optional<AddressTrouble> ofPerson(String address) {
        return first("select d.since, d.status, d.words " + OF_PERSON + "?1", lower(address));
    }

    private Optional<AddressTrouble> first(String sql, Object... parameters) {
        return rows.of(sql, List.of(parameters)).stream()
                .findFirst()
                .map(row -> new AddressTrouble(Rows.moment(row[0]), (String) row[1], (String) row[2]));
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
