package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linia.channel.NotificationRow;
import org.linia.channel.NotificationText;
import org.linia.channel.entity.NotificationRule;
import org.linia.identity.OrganisationId;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/** The shipped rules of notification, and those of the organisations that the manager administers, as they are stored. */
@ApplicationScoped
public class NotificationShelf {
    private static final Comparator<NotificationRow> ORDER = Comparator.comparing(
                    (NotificationRow row) -> row.draft().event())
            .thenComparing(row -> row.draft().audience())
            .thenComparing(row -> row.draft().key());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private NotificationTexts texts;

    @Inject
    private Places places;

    /** By event and audience, the shipped one first. */
    public List<NotificationRow> rows() {
        Map<OrganisationId, String> organisations = places.organisations();
        Map<Long, Map<String, NotificationText>> said = texts.all();
        return entities.createQuery("SELECT r FROM NotificationRule r", NotificationRule.class)
                .getResultStream()
                .filter(this::isVisible)
                .map(rule -> row(rule, organisations, said))
                .sorted(ORDER)
                .toList();
    }

    public NotificationRow row(NotificationRule rule) {
        return row(rule, places.organisations(), texts.all());
    }

    /** @throws NotFound if there is none of that key in the manager's scope */
    public NotificationRule known(String key) {
        return find(key).filter(this::isVisible).orElseThrow(NotFound::new);
    }

    /**
     * The organisation's own rule, locked, as the manager has seen it.
     *
     * @throws InvalidInput if it is shipped
     * @throws Stale if it is not of that version any more
     */
    public NotificationRule seen(String key, long version) {
        NotificationRule rule = known(key);
        if (rule.organisation() == null) {
            throw InvalidInput.of("organisation", "channel.invalid.shipped");
        }
        entities.refresh(rule, LockModeType.PESSIMISTIC_WRITE);
        if (rule.version() != version) {
            throw new Stale(rule.version());
        }
        entities.lock(rule, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return rule;
    }

    public boolean isTaken(String key) {
        return find(key).isPresent();
    }

    private boolean isVisible(NotificationRule rule) {
        return rule.organisation() == null || places.isMine(rule.organisation());
    }

    private Optional<NotificationRule> find(String key) {
        return entities.createQuery("SELECT r FROM NotificationRule r WHERE r.key = :key", NotificationRule.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private static NotificationRow row(
            NotificationRule rule,
            Map<OrganisationId, String> organisations,
            Map<Long, Map<String, NotificationText>> said) {
        String whose = rule.organisation() == null ? null : organisations.get(rule.organisation());
        return new NotificationRow(rule.draft(whose, said.getOrDefault(rule.id(), Map.of())), rule.version());
    }
}
