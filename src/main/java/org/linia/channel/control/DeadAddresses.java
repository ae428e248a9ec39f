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

/** Addresses that other servers do not have. */
@ApplicationScoped
public class DeadAddresses {
    private static final int WORDS = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    public void fails(String address, String status, String words) {
        String said = words.replace('\0', '?');
        entities.createNativeQuery("insert into dead_address (address, since, status, words) values (?1, ?2, ?3, ?4)"
                        + " on conflict (address) do update set status = excluded.status, words = excluded.words")
                .setParameter(1, lower(address))
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, status.replace('\0', '?'))
                .setParameter(4, said.substring(0, Math.min(WORDS, said.length())))
                .executeUpdate();
    }

    public void works(String address) {
        entities.createNativeQuery("delete from dead_address where address = ?1")
                .setParameter(1, lower(address))
                .executeUpdate();
    }

    /** Why nothing is sent there; empty if something is. */
    public Optional<AddressTrouble> of(String address) {
        return rows
                .of("select since, status, words from dead_address where address = ?1", List.of(lower(address)))
                .stream()
                .findFirst()
                .map(row -> new AddressTrouble(Rows.moment(row[0]), (String) row[1], (String) row[2]));
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
