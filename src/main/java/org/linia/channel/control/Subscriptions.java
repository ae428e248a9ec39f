package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.channel.Happening;
import org.linia.channel.WebhookEvent;
import org.linia.channel.WebhooksChanged;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;

/**
 * Who is told of what, kept in memory, so that work on tickets costs nothing where nobody is told. A change made on
 * another node acts here within two seconds; one made on this node acts at once after its commit.
 */
@ApplicationScoped
public class Subscriptions {
    private static final long TRUSTED = Duration.ofSeconds(2).toNanos();

    @PersistenceContext
    private EntityManager entities;

    private volatile Look last;

    /** Where somebody is called, and of what. */
    public record Subscriber(
            long webhook, OrganisationId organisation, String address, List<WebhookEvent> events, Set<TeamId> teams) {

        public boolean wants(Happening happening) {
            return events.contains(happening.event())
                    && (teams.isEmpty() || happening.teams().stream().anyMatch(teams::contains));
        }
    }

    private record Look(Map<OrganisationId, List<Subscriber>> all, long at) {}

    /** Those in use. */
    public List<Subscriber> of(OrganisationId organisation) {
        Look look = last;
        if (look == null || System.nanoTime() - look.at() > TRUSTED) {
            long at = System.nanoTime();
            look = new Look(read().stream().collect(Collectors.groupingBy(Subscriber::organisation)), at);
            last = look;
        }
        return look.all().getOrDefault(organisation, List.of());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) WebhooksChanged change) {
        last = null;
    }

    private List<Subscriber> read() {
        List<?> rows = entities.createNativeQuery("select w.id, w.organisation_id, w.address, w.events,"
                        + " (select string_agg(cast(t.team_id as text), ' ') from webhook_team t where t.webhook_id = w.id)"
                        + " from webhook w where w.active")
                .getResultList();
        return rows.stream().map(row -> subscriber((Object[]) row)).toList();
    }

    private static Subscriber subscriber(Object[] row) {
        return new Subscriber(
                (Long) row[0],
                new OrganisationId((Long) row[1]),
                (String) row[2],
                WebhookEvent.ofNames((String) row[3]),
                row[4] == null
                        ? Set.of()
                        : Stream.of(((String) row[4]).split(" "))
                                .map(id -> new TeamId(Long.parseLong(id)))
                                .collect(Collectors.toSet()));
    }
}
