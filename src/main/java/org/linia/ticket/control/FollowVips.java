package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.linia.identity.VipChanged;
import org.linia.ticket.entity.Ticket;

/** Whoever asks is a VIP from now on, or no longer: their open tickets know it, and their promises follow. */
@ApplicationScoped
public class FollowVips {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    void follow(@Observes VipChanged change) {
        List<?> open = entities.createNativeQuery(
                        "select number from ticket where open and requester_id = ?1 order by 1")
                .setParameter(1, change.account().value())
                .getResultList();
        for (Object number : open) {
            Ticket ticket = entities.find(Ticket.class, number, LockModeType.PESSIMISTIC_WRITE);
            ticket.askedByVip(change.vip(), tickets.act());
            tickets.save(ticket);
        }
    }
}
