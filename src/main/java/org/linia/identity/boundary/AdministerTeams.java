package org.linia.identity.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.audit.AuditKind;
import org.linia.identity.Caller;
import org.linia.identity.LevelId;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.TeamFacts;
import org.linia.identity.TeamRow;
import org.linia.identity.control.Administered;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.control.TeamParts;
import org.linia.identity.entity.Team;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Texts;

/** The teams that serve organisations of a manager's scope. */
@Stateless
public class AdministerTeams {
    private static final String KEY = "[a-z0-9][a-z0-9-]{0,62}";
    private static final int NAME = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private RightsGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private TeamParts parts;

    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<TeamRow> all() {
        return entities.createQuery(
                        "SELECT DISTINCT t FROM Team t JOIN t.organisations o WHERE o IN :organisations ORDER BY t.name",
                        Team.class)
                .setParameter("organisations", administered.organisations())
                .getResultStream()
                .map(parts::row)
                .toList();
    }

    /** @throws NotFound if no team of that key serves an organisation of the manager's scope */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public TeamRow read(String key) {
        return parts.row(find(key));
    }

    /** @throws InvalidInput naming what is wrong, such as a key that another team has */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_TEAMS)
    public void create(TeamFacts facts) {
        if (facts.key() == null || !facts.key().matches(KEY)) {
            throw InvalidInput.of("key", "identity.invalid.key");
        } else if (!byKey(facts.key()).isEmpty()) {
            throw InvalidInput.of("key", "identity.invalid.keyTaken");
        }
        RightsGuard.Before rights = guard.look(caller.person().organisation());
        Team team = new Team(facts.key(), facts.name());
        write(team, facts, Set.of());
        entities.persist(team);
        entities.flush();
        guard.check(rights);
        administered.record(AuditKind.CREATED, "team:" + facts.key(), Map.of("name", facts.name()));
    }

    /**
     * The key stays what it is. Organisations that the manager does not administer keep being served.
     *
     * @throws org.linia.shared.problem.Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_TEAMS)
    public void change(String key, long version, TeamFacts facts) {
        Team team = find(key);
        administered.check(team, team.version(), version);
        RightsGuard.Before rights = guard.look(caller.person().organisation());
        TeamFacts before = parts.row(team).facts();
        Set<OrganisationId> elsewhere = team.organisations().stream()
                .filter(served -> !administered.organisations().contains(served.value()))
                .collect(Collectors.toSet());
        write(team, facts, elsewhere);
        entities.flush();
        guard.check(rights);
        administered.changed(
                "team:" + key, parts.differences(before, parts.row(team).facts()));
    }

    private void write(Team team, TeamFacts facts, Set<OrganisationId> elsewhere) {
        if (facts.name() == null
                || facts.name().isBlank()
                || facts.name().length() > NAME
                || !Texts.isStorable(facts.name())) {
            throw InvalidInput.of("name", "identity.invalid.name");
        }
        Set<OrganisationId> organisations = parts.organisations(facts.organisations());
        organisations.addAll(elsewhere);
        Set<LevelId> levels = parts.levels(facts.levels());
        team.describe(facts.name(), facts.talksToUsers(), facts.active());
        team.serve(organisations, parts.offices(facts.offices()), levels);
        team.consistOf(parts.members(facts.members()));
        team.beLedBy(parts.leads(facts));
        team.relyOn(parts.standIn(facts.standIn(), team.key()));
    }

    private Team find(String key) {
        return byKey(key).stream()
                .filter(team -> team.organisations().stream()
                        .anyMatch(served -> administered.organisations().contains(served.value())))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Team> byKey(String key) {
        return entities.createQuery("SELECT t FROM Team t WHERE t.key = :key", Team.class)
                .setParameter("key", key)
                .getResultList();
    }
}
