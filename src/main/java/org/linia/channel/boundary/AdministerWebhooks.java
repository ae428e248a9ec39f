package org.linia.channel.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.channel.WebhookDraft;
import org.linia.channel.WebhookEvent;
import org.linia.channel.WebhookRow;
import org.linia.channel.WebhookSecret;
import org.linia.channel.WebhooksChanged;
import org.linia.channel.control.Places;
import org.linia.channel.control.SealedSecrets;
import org.linia.channel.control.WebhookRules;
import org.linia.channel.control.WebhookShelf;
import org.linia.channel.control.WebhookSignature;
import org.linia.channel.entity.Webhook;
import org.linia.identity.FreshSignIn;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.boundary.Calls;
import org.linia.shared.outbox.Letter;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/**
 * Who else is told what happens to the tickets of the organisations that the manager administers (I9). A change acts on
 * what happens from two seconds later on.
 */
@Stateless
public class AdministerWebhooks {
    private static final Duration BOTH_SIGN = Duration.ofDays(1);
    private static final int MOST_REPEATED = 10_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private WebhookShelf shelf;

    @Inject
    private Places places;

    @Inject
    private WebhookRules rules;

    @Inject
    private SealedSecrets secrets;

    @Inject
    private Calls calls;

    @Inject
    private NoteChange note;

    @Inject
    private Event<WebhooksChanged> changed;

    @Inject
    private Clock clock;

    /** In use and switched off, by name. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_WEBHOOKS)
    public List<WebhookRow> all() {
        return shelf.rows();
    }

    /** @throws NotFound if there is none of that key in the manager's scope */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_WEBHOOKS)
    public WebhookRow read(String key) {
        return shelf.row(shelf.known(key));
    }

    /**
     * Its calls are signed from the first one on, with a secret that nobody has seen: see {@link #renewSecret}.
     *
     * @throws InvalidInput naming what is wrong, such as an address in a closed network
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_WEBHOOKS)
    @FreshSignIn
    public void create(WebhookDraft draft) {
        rules.check(draft);
        if (shelf.isTaken(draft.key())) {
            throw InvalidInput.of("key", "identity.invalid.keyTaken");
        }
        byte[] sealed = secrets.seal(draft.key(), WebhookSignature.newSecret());
        entities.persist(new Webhook(
                draft, places.organisation(draft.organisation()), shelf.teams(draft.teams(), Set.of()), sealed));
        entities.flush();
        note.note(
                AuditKind.CREATED,
                "webhook:" + draft.key(),
                Map.of("name", draft.name(), "address", draft.address(), "events", types(draft)));
        changed.fire(new WebhooksChanged());
    }

    /**
     * Key and organisation stay what they are. What waits goes to the new address.
     *
     * @throws InvalidInput naming what is wrong
     * @throws Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_WEBHOOKS)
    @FreshSignIn
    public void change(String key, long version, WebhookDraft draft) {
        rules.check(draft);
        Webhook webhook = shelf.seen(key, version);
        WebhookDraft before = shelf.row(webhook).draft();
        webhook.become(draft, shelf.teams(draft.teams(), webhook.teams()));
        if (!before.address().equals(draft.address())) {
            calls.move(webhook.id(), draft.address());
        }
        entities.flush();
        note.changed("webhook:" + key, differences(before, draft));
        changed.fire(new WebhooksChanged());
    }

    /**
     * Makes a new secret. The one before signs as well for a day, so that the other side can change over.
     *
     * @throws Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_WEBHOOKS)
    @FreshSignIn
    public WebhookSecret renewSecret(String key, long version) {
        Webhook webhook = shelf.seen(key, version);
        String secret = WebhookSignature.newSecret();
        Instant until = clock.instant().plus(BOTH_SIGN);
        webhook.renew(secrets.seal(key, secret), until);
        entities.flush();
        note.changed("webhook:" + key, new Differences().of("secret", null, "•••"));
        return new WebhookSecret(secret, until);
    }

    /**
     * What was written to it, newest first.
     *
     * @throws NotFound if there is none of that key in the manager's scope
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_WEBHOOKS)
    public Page<Letter> letters(String key, Slice slice) {
        return calls.of(shelf.known(key).id(), slice);
    }

    /**
     * Sends again what was sent or failed of what happened in that time, with the ids that it had.
     *
     * @param to not in it any more
     * @return how many letters that are
     * @throws InvalidInput if that is no time, or too much happened in it
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_WEBHOOKS)
    public long repeat(String key, Instant from, Instant to) {
        Webhook webhook = shelf.known(key);
        if (!from.isBefore(to)) {
            throw InvalidInput.of("to", "channel.invalid.period");
        }
        long letters = calls.countEnded(webhook.id(), from, to);
        if (letters > MOST_REPEATED) {
            throw InvalidInput.of("to", "channel.invalid.tooMany", letters, MOST_REPEATED);
        }
        calls.repeat(webhook.id(), webhook.address(), from, to);
        note.note(AuditKind.EXPORTED, "webhook:" + key, Map.of("from", from, "to", to, "letters", letters));
        return letters;
    }

    private static Differences differences(WebhookDraft before, WebhookDraft now) {
        return new Differences()
                .of("name", before.name(), now.name())
                .of("address", before.address(), now.address())
                .of("events", types(before), types(now))
                .of("teams", before.teams(), now.teams())
                .of("active", before.active(), now.active());
    }

    private static List<String> types(WebhookDraft draft) {
        return draft.events().stream().map(WebhookEvent::type).toList();
    }
}
