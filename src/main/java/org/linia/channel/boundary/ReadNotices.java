package org.linia.channel.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.linia.channel.NoticesChanged;
import org.linia.identity.Caller;

/** Puts the caller's own notices away; those of others, and those that are read, stay what they are. */
@Stateless
public class ReadNotices {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Event<NoticesChanged> changed;

    @Inject
    private Clock clock;

    @RolesAllowed(USER)
    public void one(long id) {
        read(update(" and id = ?3").setParameter(3, id));
    }

    /** All that are about it: whoever sees the thing itself has read them. */
    @RolesAllowed(USER)
    public void about(String subject) {
        read(update(" and subject = ?3").setParameter(3, subject));
    }

    @RolesAllowed(USER)
    public void all() {
        read(update(""));
    }

    private Query update(String which) {
        return entities.createNativeQuery(
                        "update notice set read_at = ?1 where account_id = ?2 and read_at is null" + which)
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, caller.id().value());
    }

    private void read(Query update) {
        if (update.executeUpdate() > 0) {
            changed.fire(new NoticesChanged(Set.of(caller.id()), null));
        }
    }
}
