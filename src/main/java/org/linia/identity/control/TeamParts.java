package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.audit.Differences;
import org.linia.identity.AccountId;
import org.linia.identity.LevelId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamFacts;
import org.linia.identity.TeamId;
import org.linia.identity.TeamRow;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.Office;
import org.linia.identity.entity.Organisation;
import org.linia.identity.entity.SupportLevel;
import org.linia.identity.entity.Team;
import org.linia.shared.problem.InvalidInput;

/** Turns what an administrator names into what a team refers to, and back. */
@ApplicationScoped
public class TeamParts {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    public TeamRow row(Team team) {
        return new TeamRow(
                team.id(),
                new TeamFacts(
                        team.key(),
                        team.name(),
                        team.talksToUsers(),
                        team.isActive(),
                        each(team.levels(), id -> entities.find(SupportLevel.class, id.value())
                                .number()),
                        each(team.organisations(), id -> entities.find(Organisation.class, id.value())
                                .key()),
                        team.offices(),
                        team.members(),
                        team.leads(),
                        team.standIn() == null
                                ? null
                                : entities.find(Team.class, team.standIn().value())
                                        .key()),
                team.version());
    }

    public Differences differences(TeamFacts before, TeamFacts now) {
        return new Differences()
                .of("name", before.name(), now.name())
                .of("talksToUsers", before.talksToUsers(), now.talksToUsers())
                .of("active", before.active(), now.active())
                .of("levels", sorted(before.levels()), sorted(now.levels()))
                .of("organisations", sorted(before.organisations()), sorted(now.organisations()))
                .of("offices", offices(before), offices(now))
                .of("members", names(before.members()), names(now.members()))
                .of("leads", names(before.leads()), names(now.leads()))
                .of("standIn", before.standIn(), now.standIn());
    }

    private List<String> offices(TeamFacts facts) {
        return facts.offices().stream()
                .map(id -> entities.find(Office.class, id.value()).name())
                .sorted()
                .toList();
    }

    private List<String> names(Set<AccountId> people) {
        return people.stream()
                .map(id -> entities.find(Account.class, id.value()).name())
                .sorted()
                .toList();
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> items) {
        return items.stream().sorted().toList();
    }

    /** @throws InvalidInput if a line is not known, or there is none */
    public Set<LevelId> levels(Set<BigDecimal> numbers) {
        Set<LevelId> found = entities.createQuery("SELECT l FROM SupportLevel l", SupportLevel.class)
                .getResultStream()
                .filter(level -> numbers.stream().anyMatch(number -> number.compareTo(level.number()) == 0))
                .map(SupportLevel::id)
                .collect(Collectors.toSet());
        if (found.isEmpty() || found.size() != numbers.size()) {
            throw InvalidInput.of("levels", "identity.invalid.levels");
        }
        return found;
    }

    /** @throws InvalidInput if one is not in the manager's scope, or there is none */
    public Set<OrganisationId> organisations(Set<String> keys) {
        if (keys.isEmpty()) {
            throw InvalidInput.of("organisations", "identity.invalid.organisation");
        }
        return new HashSet<>(each(keys, key -> administered.organisation(key).id()));
    }

    /** @throws InvalidInput if one is not in the manager's scope */
    public Set<OfficeId> offices(Set<OfficeId> ids) {
        for (OfficeId id : ids) {
            Office office = entities.find(Office.class, id.value());
            need(office != null && isMine(office.organisation()), "offices", "identity.invalid.place");
        }
        return ids;
    }

    /** @throws InvalidInput if one is not in the manager's scope */
    public Set<AccountId> members(Set<AccountId> ids) {
        for (AccountId id : ids) {
            Account account = entities.find(Account.class, id.value());
            need(account != null && isMine(account.organisation()), "members", "identity.invalid.member");
        }
        return ids;
    }

    /** @throws InvalidInput if one of them is no member */
    public Set<AccountId> leads(TeamFacts facts) {
        need(facts.members().containsAll(facts.leads()), "leads", "identity.invalid.lead");
        return facts.leads();
    }

    /**
     * The team that can be pulled in for another one.
     *
     * @param key null for none
     * @throws InvalidInput if there is none that serves an organisation of the manager's scope, or it is the same
     */
    public TeamId standIn(String key, String of) {
        if (key == null) {
            return null;
        }
        return entities.createQuery("SELECT t FROM Team t WHERE t.key = :key AND t.key <> :of", Team.class)
                .setParameter("key", key)
                .setParameter("of", of)
                .getResultStream()
                .filter(team -> team.organisations().stream().anyMatch(this::isMine))
                .map(Team::id)
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("standIn", "identity.invalid.standIn"));
    }

    private boolean isMine(OrganisationId organisation) {
        return administered.organisations().contains(organisation.value());
    }

    private static void need(boolean met, String field, String key) {
        if (!met) {
            throw InvalidInput.of(field, key);
        }
    }

    private static <A, B> Set<B> each(Collection<A> all, Function<A, B> one) {
        return all.stream().map(one).collect(Collectors.toSet());
    }
}
