package org.linia.channel.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.linia.channel.WebhookReply;
import org.linia.channel.control.SealedSecrets;
import org.linia.channel.control.WebhookCall;
import org.linia.channel.control.WebhookLine;
import org.linia.channel.control.WebhookShelf;
import org.linia.channel.entity.Webhook;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;

/** Calls a webhook now with an event that tells of nothing. Outside of any transaction: it may take its time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TryWebhook {
    @Inject
    private WebhookShelf shelf;

    @Inject
    private SealedSecrets secrets;

    @Inject
    private WebhookLine line;

    @Inject
    private Clock clock;

    /** @throws org.linia.shared.problem.NotFound if there is none of that key in the manager's scope */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_WEBHOOKS)
    public WebhookReply call(String key) {
        Webhook webhook = shelf.known(key);
        return line.call(WebhookCall.trial(
                webhook.address(), UUID.randomUUID().toString(), clock.instant(), key, secrets.of(webhook)));
    }
}
