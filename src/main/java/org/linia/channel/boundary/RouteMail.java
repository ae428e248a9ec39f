package org.linia.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.linia.channel.control.MailKeys;
import org.linia.channel.entity.MailSettings;

/** The mail settings of an organisation while its mail is sent. For whoever sends, and nobody. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RouteMail {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailKeys keys;

    /** As they are set now. */
    @PermitAll
    public MailSettings read(long id) {
        return entities.find(MailSettings.class, id);
    }

    /** Their provider gave a refresh token in the place of the one that they had. */
    @PermitAll
    public void renewed(MailSettings settings, String refreshToken) {
        keys.renew(settings, refreshToken);
    }
}
