package org.linia.identity.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.identity.Me;
import org.linia.identity.Role;

/** Tells the caller who they are here. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WhoAmI {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @RolesAllowed(USER)
    public Me amI() {
        Caller.Person me = caller.person();
        String organisation = entities.createQuery("SELECT o.key FROM Organisation o WHERE o.id = :id", String.class)
                .setParameter("id", me.organisation().value())
                .getSingleResult();
        List<String> teams = entities.createQuery(
                        "SELECT t.key FROM Team t WHERE :me MEMBER OF t.members AND t.active = TRUE ORDER BY t.key",
                        String.class)
                .setParameter("me", me.id().value())
                .getResultList();
        return new Me(
                me.id(),
                me.username(),
                me.name(),
                me.email(),
                me.roles().stream().sorted().map(Role::containerName).toList(),
                me.rights().permissions().stream().map(Enum::name).toList(),
                me.tokenScopes().stream().sorted().map(Enum::name).toList(),
                organisation,
                teams,
                me.language(),
                me.timeZone().getId(),
                me.theme());
    }
}
