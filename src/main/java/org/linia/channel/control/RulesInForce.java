package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linia.channel.MailPace;
import org.linia.channel.NotificationAudience;
import org.linia.channel.NotificationChannel;
import org.linia.channel.NotificationEvent;
import org.linia.channel.NotificationText;
import org.linia.channel.NotificationsChanged;
import org.linia.identity.OrganisationId;

/**
 * The rules of notification, kept in memory, so that work costs nothing where nobody is told. A change made on another node
 * acts here within two seconds; one made on this node acts at once after its commit.
 */
@ApplicationScoped
public class RulesInForce {
    private static final long TRUSTED = Duration.ofSeconds(2).toNanos();

    /** The words of what was told before may be a little older: no page waits for them. */
    private static final long TRUSTED_WORDS = Duration.ofMinutes(1).toNanos();

    /** Says whether anything changed: versions only grow, and nothing is ever deleted. */
    private static final String STAMP = "select coalesce(sum(version), 0) from notification_rule";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private NotificationTexts texts;

    private volatile Look last;

    private record Place(OrganisationId organisation, NotificationEvent event, NotificationAudience audience) {}

    private record Look(Map<Long, NoticeRule> all, Map<Place, NoticeRule> inForce, Object stamp, long at) {}

    /**
     * The organisation's own, or else the shipped one; nothing if it tells nobody.
     *
     * @param organisation null: none in particular
     */
    public Optional<NoticeRule> of(
            OrganisationId organisation, NotificationEvent event, NotificationAudience audience) {
        Map<Place, NoticeRule> inForce = look(TRUSTED).inForce();
        return Optional.ofNullable(inForce.get(new Place(organisation, event, audience)))
                .or(() -> Optional.ofNullable(inForce.get(new Place(null, event, audience))))
                .filter(NoticeRule::tellsAnybody);
    }

    /** Whom the rules want to tell of it, in their order. */
    public List<NotificationAudience> audiences(OrganisationId organisation, NotificationEvent event) {
        return event.audiences().stream()
                .filter(audience -> of(organisation, event, audience).isPresent())
                .toList();
    }

    /** One by which something was told, whether or not it still is. */
    public NoticeRule told(long id) {
        NoticeRule rule = look(TRUSTED_WORDS).all().get(id);
        if (rule == null) {
            last = null;
            rule = look(TRUSTED_WORDS).all().get(id);
        }
        return rule;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotificationsChanged change) {
        last = null;
    }

    private Look look(long trusted) {
        Look look = last;
        if (look == null || System.nanoTime() - look.at() > trusted) {
            long at = System.nanoTime();
            Object stamp = entities.createNativeQuery(STAMP).getSingleResult();
            look = look != null && look.stamp().equals(stamp)
                    ? new Look(look.all(), look.inForce(), stamp, at)
                    : read(stamp, at);
            last = look;
        }
        return look;
    }

    private Look read(Object stamp, long at) {
        List<?> rows = entities.createNativeQuery(
                        "select id, organisation_id, event, audience, channels, active, pace, urgent"
                                + " from notification_rule")
                .getResultList();
        Map<Long, Map<String, NotificationText>> said = texts.all();
        Map<Long, NoticeRule> all = new HashMap<>();
        Map<Place, NoticeRule> inForce = new HashMap<>();
        for (Object one : rows) {
            Object[] row = (Object[]) one;
            NoticeRule rule = rule(row, said.getOrDefault((Long) row[0], Map.of()));
            all.put(rule.id(), rule);
            if ((Boolean) row[5]) {
                OrganisationId whose = row[1] == null ? null : new OrganisationId((Long) row[1]);
                inForce.put(new Place(whose, rule.event(), rule.audience()), rule);
            }
        }
        return new Look(Map.copyOf(all), Map.copyOf(inForce), stamp, at);
    }

    private static NoticeRule rule(Object[] row, Map<String, NotificationText> texts) {
        return new NoticeRule(
                (Long) row[0],
                NotificationEvent.valueOf((String) row[2]),
                NotificationAudience.valueOf((String) row[3]),
                NotificationChannel.ofNames((String) row[4]),
                (Boolean) row[7] ? null : MailPace.valueOf((String) row[6]),
                texts);
    }
}
