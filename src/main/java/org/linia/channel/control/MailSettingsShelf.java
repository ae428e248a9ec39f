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
import java.util.stream.Stream;
import org.linia.channel.MailSettingsRow;
import org.linia.channel.entity.MailSettings;
import org.linia.identity.OrganisationId;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/** The mail settings of the organisations that the manager administers, as they are stored; their key is the organisation's. */
@ApplicationScoped
public class MailSettingsShelf {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Places places;

    @Inject
    private MailRoutes routes;

    @Inject
    private MailPauses pauses;

    /** By organisation. */
    public List<MailSettingsRow> rows() {
        Map<OrganisationId, String> organisations = places.organisations();
        return mine().map(settings -> row(settings, organisations))
                .sorted(Comparator.comparing(row -> row.draft().organisation()))
                .toList();
    }

    public MailSettingsRow row(MailSettings settings) {
        return row(settings, places.organisations());
    }

    /** @throws NotFound if that organisation has none, or the manager does not administer it */
    public MailSettings known(String organisation) {
        Map<OrganisationId, String> organisations = places.organisations();
        return mine().filter(settings -> organisation.equals(organisations.get(settings.organisation())))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The settings, locked, as the manager has seen them.
     *
     * @throws Stale if they are not of that version any more
     */
    public MailSettings seen(String organisation, long version) {
        MailSettings settings = known(organisation);
        entities.refresh(settings, LockModeType.PESSIMISTIC_WRITE);
        if (settings.version() != version) {
            throw new Stale(settings.version());
        }
        entities.lock(settings, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return settings;
    }

    public boolean isTaken(OrganisationId organisation) {
        return all().anyMatch(settings -> settings.organisation().equals(organisation));
    }

    private Stream<MailSettings> mine() {
        return all().filter(settings -> places.isMine(settings.organisation()));
    }

    private Stream<MailSettings> all() {
        return entities.createQuery("SELECT s FROM MailSettings s", MailSettings.class)
                .getResultStream();
    }

    private MailSettingsRow row(MailSettings settings, Map<OrganisationId, String> organisations) {
        Optional<String> trouble =
                settings.isActive() ? routes.by(settings).flatMap(pauses::trouble) : Optional.empty();
        return new MailSettingsRow(
                settings.draft(organisations.get(settings.organisation())),
                settings.server().kept(),
                trouble.orElse(null),
                settings.version());
    }
}
