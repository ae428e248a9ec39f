package org.linia.escalation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linia.escalation.RuleConditions;
import org.linia.escalation.RuleDraft;
import org.linia.escalation.RuleReaders;
import org.linia.escalation.entity.Reach;
import org.linia.identity.AccountId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Texts;
import org.linia.ticket.Readers;

/** Turns what managers name by keys into what is stored, and back. */
@ApplicationScoped
public class RuleWords {
    private static final String SQL = """
            select 'agreements', id, key from agreement union all select 'organisations', id, key from organisation
            union all select 'teams', id, key from team""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FindPeople people;

    /** Ids and keys of everything that rules can name, as they are now. */
    public final class Names {
        private final Map<String, Map<String, Long>> ids = new HashMap<>();

        private Names() {
            for (Object found : entities.createNativeQuery(SQL).getResultList()) {
                Object[] row = (Object[]) found;
                ids.computeIfAbsent((String) row[0], kind -> new TreeMap<>()).put((String) row[2], (Long) row[1]);
            }
        }

        /** @throws InvalidInput if something is not known */
        public Reach stored(RuleDraft draft) {
            RuleConditions limits = draft.conditions();
            ids("agreements", limits.agreements());
            RuleReaders told = draft.readers();
            Set<AccountId> known = people.names(told.people()).keySet();
            told.people().stream()
                    .filter(one -> !known.contains(one))
                    .findFirst()
                    .ifPresent(unknown -> {
                        throw InvalidInput.of("people", "escalation.invalid.unknown", unknown.toString());
                    });
            return new Reach(
                    new HashSet<>(limits.agreements()),
                    ids("organisations", limits.organisations()).stream()
                            .map(OrganisationId::new)
                            .collect(Collectors.toSet()),
                    new Readers(
                            new HashSet<>(told.people()),
                            ids("teams", told.teams()).stream().map(TeamId::new).collect(Collectors.toSet()),
                            new HashSet<>(told.roles())));
        }

        private Set<Long> ids(String kind, Collection<String> keys) {
            Map<String, Long> known = ids.getOrDefault(kind, Map.of());
            keys.stream().filter(key -> !known.containsKey(key)).findFirst().ifPresent(unknown -> {
                throw InvalidInput.of(kind, "escalation.invalid.unknown", Texts.printable(unknown));
            });
            return keys.stream().map(known::get).collect(Collectors.toSet());
        }

        public RuleConditions conditions(Reach reach) {
            return new RuleConditions(
                    List.copyOf(reach.agreements()),
                    reach.organisations().stream()
                            .flatMap(id -> key("organisations", id.value()).stream())
                            .toList());
        }

        public RuleReaders readers(Reach reach) {
            Readers told = reach.readers();
            return new RuleReaders(
                    told.people().stream()
                            .sorted((a, b) -> Long.compare(a.value(), b.value()))
                            .toList(),
                    told.teams().stream()
                            .flatMap(id -> key("teams", id.value()).stream())
                            .toList(),
                    List.copyOf(told.roles()));
        }

        private Optional<String> key(String kind, long id) {
            return ids.getOrDefault(kind, Map.of()).entrySet().stream()
                    .filter(one -> one.getValue() == id)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    public Names now() {
        return new Names();
    }
}
