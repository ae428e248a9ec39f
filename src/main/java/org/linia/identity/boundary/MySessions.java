package org.linia.identity.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.identity.SessionRow;
import org.linia.identity.SessionsEnded;
import org.linia.identity.control.Policies;
import org.linia.identity.control.Policies.Limits;
import org.linia.identity.control.Secrets;
import org.linia.identity.entity.WebSession;
import org.linia.shared.problem.NotFound;

/** The browsers in which a person is signed in. */
@Stateless
public class MySessions {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<SessionsEnded> ended;

    @Inject
    private Policies policies;

    /**
     * Those that still let somebody in, last used first.
     *
     * @param secret of the session that asks
     */
    @RolesAllowed(USER)
    public List<SessionRow> list(String secret) {
        byte[] current = Secrets.hash(secret);
        Instant now = clock.instant();
        Limits limits = policies.limits(caller.person().organisation());
        return entities.createQuery(
                        "SELECT s FROM WebSession s WHERE s.account = :me AND s.endedAt IS NULL AND s.seenAt > :seen "
                                + "AND s.createdAt > :created ORDER BY s.seenAt DESC, s.id DESC",
                        WebSession.class)
                .setParameter("me", caller.id())
                .setParameter("seen", limits.seenAfter(now))
                .setParameter("created", limits.begunAfter(now))
                .getResultStream()
                .map(session -> session.row(Arrays.equals(session.hash(), current)))
                .toList();
    }

    /** @throws NotFound if the caller has no such session */
    @RolesAllowed(USER)
    public void end(long id) {
        WebSession session = entities.find(WebSession.class, id);
        if (session == null || !session.account().equals(caller.id())) {
            throw new NotFound();
        }
        session.end(clock.instant());
        ended.fire(new SessionsEnded(caller.id()));
    }
}
