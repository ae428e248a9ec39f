package org.linia.channel.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.linia.channel.MailWish;
import org.linia.identity.Caller;

/** Of what the caller wants mail. */
@Stateless
public class ChooseMail {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** What they chose; of their own tickets if they never did. */
    @RolesAllowed(USER)
    public MailWish chosen() {
        List<?> wishes = entities.createNativeQuery("select wish from mail_wish where account_id = ?1")
                .setParameter(1, caller.id().value())
                .getResultList();
        return wishes.stream()
                .findFirst()
                .map(wish -> MailWish.valueOf((String) wish))
                .orElse(MailWish.OWN);
    }

    /** From the next thing on that happens. */
    @RolesAllowed(USER)
    public void choose(MailWish wish) {
        entities.createNativeQuery("insert into mail_wish (account_id, wish) values (?1, ?2)"
                        + " on conflict (account_id) do update set wish = excluded.wish")
                .setParameter(1, caller.id().value())
                .setParameter(2, wish.name())
                .executeUpdate();
    }
}
