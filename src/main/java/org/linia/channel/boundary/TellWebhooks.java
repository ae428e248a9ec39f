package org.linia.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linia.channel.Happening;
import org.linia.channel.control.Subscriptions;
import org.linia.channel.control.Subscriptions.Subscriber;
import org.linia.identity.OrganisationId;
import org.linia.shared.boundary.Outbox;

/** Tells other systems what happened. For the modules above, in the transaction in which it happens. */
@Stateless
public class TellWebhooks {
    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Outbox outbox;

    /** Whether anybody is told of anything there, so that what happened needs to be put into words. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isAnybodyTold(OrganisationId organisation) {
        return !subscriptions.of(organisation).isEmpty();
    }

    /** Writes a letter to everybody who wants to know. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void tell(List<Happening> happenings) {
        for (Happening happening : happenings) {
            for (Subscriber subscriber : subscriptions.of(happening.organisation())) {
                if (subscriber.wants(happening)) {
                    post(subscriber, happening);
                }
            }
        }
    }

    private void post(Subscriber subscriber, Happening happening) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("subject", happening.event().type());
        payload.put("type", happening.event().type());
        payload.put("time", happening.at());
        payload.put("data", happening.data());
        outbox.post(
                happening.organisation().value(),
                "WEBHOOK",
                subscriber.webhook(),
                subscriber.address(),
                happening.subject(),
                payload);
    }
}
