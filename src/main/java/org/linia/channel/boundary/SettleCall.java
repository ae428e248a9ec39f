package org.linia.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.audit.boundary.RecordAudit;
import org.linia.channel.WebhookReply;
import org.linia.channel.WebhooksChanged;
import org.linia.channel.entity.Webhook;
import org.linia.shared.boundary.Calls;
import org.linia.shared.boundary.Deliveries;
import org.linia.shared.outbox.Answer;
import org.linia.shared.outbox.Fault;
import org.linia.shared.outbox.Letter;

/** Writes down what came of a call. For the couriers, who act for nobody. */
@Stateless
public class SettleCall {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Calls calls;

    @Inject
    private RecordAudit audit;

    @Inject
    private Event<WebhooksChanged> changed;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "linia.webhook.pause.longest", defaultValue = "PT5M")
    private Duration longestPause;

    @PermitAll
    public void settle(Letter letter, WebhookReply reply) {
        String words = reply.words();
        if (reply.kind() == WebhookReply.Kind.GONE) {
            switchOff(letter);
        }
        deliveries.answered(letter, new Answer(reply.status(), reply.millis(), words));
        switch (reply.kind()) {
            case DELIVERED -> {
                deliveries.sent(letter);
                calls.isThere(letter.destination());
            }
            case AWAY -> {
                deliveries.again(letter, words);
                calls.isAway(letter.destination(), longestPause);
            }
            case REFUSED -> deliveries.again(letter, words);
            case FORBIDDEN -> deliveries.failed(letter, Fault.FORBIDDEN, words);
            case GONE -> deliveries.failed(letter, Fault.REFUSED, words);
        }
    }

    private void switchOff(Letter letter) {
        Webhook webhook = letter.webhook() == null
                ? null
                : entities.find(Webhook.class, letter.webhook(), LockModeType.PESSIMISTIC_WRITE);
        if (webhook != null && webhook.isActive()) {
            webhook.gone(clock.instant());
            audit.record(new AuditEntry(
                    AuditKind.CHANGED,
                    null,
                    null,
                    "webhook:" + webhook.key(),
                    new Differences()
                            .of("active", true, false)
                            .of("status", null, HttpURLConnection.HTTP_GONE)
                            .data()));
            changed.fire(new WebhooksChanged());
        }
    }
}
