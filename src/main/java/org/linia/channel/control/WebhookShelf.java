package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.channel.WebhookDraft;
import org.linia.channel.WebhookRow;
import org.linia.channel.WebhookTraffic;
import org.linia.channel.entity.Webhook;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.shared.database.Rows;
import org.linia.shared.outbox.LetterRows;
import org.linia.shared.outbox.LetterState;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/** The webhooks of the organisations that the manager administers, as they are stored. */
@ApplicationScoped
public class WebhookShelf {
    private static final String TRAFFIC =
            """
            select w.id,
              (select max(o.sent_at) from outbox o where o.webhook_id = w.id),
              (select count(*) from outbox o where o.webhook_id = w.id and %s),
              (select count(*) from outbox o where o.webhook_id = w.id and %s),
              (select p.until from outbox_pause p where p.recipient = w.address
                and p.organisation_id = w.organisation_id and p.until > ?2)
            from webhook w where w.id = any (cast(?1 as bigint[]))""".formatted(LetterRows.is(LetterState.WAITING), LetterRows.is(LetterState.FAILED));

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Places places;

    @Inject
    private Clock clock;

    /** By name. */
    public List<WebhookRow> rows() {
        return rows(entities.createQuery("SELECT w FROM Webhook w ORDER BY w.name, w.key", Webhook.class)
                .getResultStream()
                .filter(this::isMine)
                .toList());
    }

    public WebhookRow row(Webhook webhook) {
        return rows(List.of(webhook)).get(0);
    }

    /** @throws NotFound if there is none of that key in the manager's scope */
    public Webhook known(String key) {
        return find(key).filter(this::isMine).orElseThrow(NotFound::new);
    }

    /**
     * The webhook, locked, as the manager has seen it.
     *
     * @throws Stale if it is not of that version any more
     */
    public Webhook seen(String key, long version) {
        Webhook webhook = known(key);
        entities.refresh(webhook, LockModeType.PESSIMISTIC_WRITE);
        if (webhook.version() != version) {
            throw new Stale(webhook.version());
        }
        entities.lock(webhook, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return webhook;
    }

    public boolean isTaken(String key) {
        return find(key).isPresent();
    }

    /**
     * @param before those that it has now; which of them the manager does not know it keeps
     * @throws InvalidInput if there is no such team, as far as the manager knows
     */
    public Set<TeamId> teams(Collection<String> keys, Set<TeamId> before) {
        Set<TeamId> known = places.teams().keySet();
        return Stream.concat(
                        before.stream().filter(team -> !known.contains(team)), places.teams("teams", keys).stream())
                .collect(Collectors.toSet());
    }

    private boolean isMine(Webhook webhook) {
        return places.isMine(webhook.organisation());
    }

    private Optional<Webhook> find(String key) {
        return entities.createQuery("SELECT w FROM Webhook w WHERE w.key = :key", Webhook.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private List<WebhookRow> rows(List<Webhook> webhooks) {
        Map<OrganisationId, String> organisations = places.organisations();
        Map<TeamId, String> teams = places.teams();
        Map<Long, WebhookTraffic> traffic = traffic(webhooks);
        Instant now = clock.instant();
        return webhooks.stream()
                .map(w -> new WebhookRow(
                        w.id(),
                        draft(w, organisations, teams),
                        w.formerUntil(now),
                        w.goneAt(),
                        traffic.getOrDefault(w.id(), WebhookTraffic.NONE),
                        w.version()))
                .toList();
    }

    private static WebhookDraft draft(Webhook w, Map<OrganisationId, String> organisations, Map<TeamId, String> teams) {
        List<String> only = w.teams().stream()
                .filter(teams::containsKey)
                .map(teams::get)
                .sorted()
                .toList();
        return new WebhookDraft(
                w.key(), w.name(), organisations.get(w.organisation()), w.address(), w.events(), only, w.isActive());
    }

    private Map<Long, WebhookTraffic> traffic(List<Webhook> webhooks) {
        List<?> rows = entities.createNativeQuery(TRAFFIC)
                .setParameter(
                        1, LetterRows.array(webhooks.stream().map(Webhook::id).collect(Collectors.toSet())))
                .setParameter(2, Timestamp.from(clock.instant()))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (Long) row[0], WebhookShelf::traffic));
    }

    private static WebhookTraffic traffic(Object[] row) {
        return new WebhookTraffic(Rows.moment(row[1]), (Long) row[2], (Long) row[3], Rows.moment(row[4]));
    }
}
