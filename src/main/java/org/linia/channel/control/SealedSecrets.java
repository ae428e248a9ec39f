package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.linia.channel.entity.Webhook;
import org.linia.identity.OrganisationId;
import org.linia.shared.outbox.Letter;
import org.linia.shared.secret.Seals;

/** With which secrets calls are signed. */
@ApplicationScoped
public class SealedSecrets {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Seals seals;

    @Inject
    private Clock clock;

    public byte[] seal(String key, String secret) {
        return seals.seal(secret, purpose(key));
    }

    /** The newest first. */
    public List<String> of(Webhook webhook) {
        return Stream.of(webhook.secret(), webhook.formerSecret(clock.instant()))
                .filter(Objects::nonNull)
                .map(kept -> seals.open(kept, purpose(webhook.key())))
                .toList();
    }

    /**
     * The letter as it goes out now. What is written to a supplier is signed with the secret of the organisation's webhook
     * of the same address, if there is one.
     */
    public WebhookCall call(Letter letter) {
        Optional<Webhook> webhook = letter.webhook() == null
                ? ofAddress(letter)
                : Optional.of(entities.find(Webhook.class, letter.webhook()));
        return WebhookCall.of(
                letter,
                webhook.map(Webhook::address).orElse(letter.recipient()),
                webhook.map(this::of).orElse(List.of()));
    }

    private Optional<Webhook> ofAddress(Letter letter) {
        return entities.createQuery(
                        "SELECT w FROM Webhook w WHERE w.address = :address AND w.organisation = :organisation ORDER BY w.id",
                        Webhook.class)
                .setParameter("address", letter.recipient())
                .setParameter("organisation", new OrganisationId(letter.organisation()))
                .getResultStream()
                .findFirst();
    }

    private static String purpose(String key) {
        return "webhook:" + key;
    }
}
