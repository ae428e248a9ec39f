package org.linia.sla.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Texts;
import org.linia.sla.AgreementConditions;
import org.linia.sla.AgreementDraft;
import org.linia.sla.Conditions;
import org.linia.sla.entity.Signed;

/** Turns what managers name by keys into what is stored, and back: ids, which stay when a key or number changes. */
@ApplicationScoped
public class AgreementWords {
    private static final String SQL = """
            select 'organisations', id, key from organisation union all select 'teams', id, key from team
            union all select 'suppliers', id, key from supplier
            union all select 'levels', id, number::text from support_level""";

    @PersistenceContext
    private EntityManager entities;

    /** Ids and words of everything that conditions can name, as they are now. */
    public final class Names {
        private final Map<String, Map<Long, String>> words = new HashMap<>();

        private Names() {
            for (Object found : entities.createNativeQuery(SQL).getResultList()) {
                Object[] row = (Object[]) found;
                words.computeIfAbsent((String) row[0], kind -> new HashMap<>()).put((Long) row[1], plain(row));
            }
        }

        private static String plain(Object[] row) {
            String word = (String) row[2];
            return row[0].equals("levels")
                    ? new BigDecimal(word).stripTrailingZeros().toPlainString()
                    : word;
        }

        /** @throws InvalidInput if one of them is not known */
        public Conditions stored(AgreementConditions conditions) {
            return new Conditions(
                    ids("organisations", conditions.organisations()),
                    new HashSet<>(conditions.services()),
                    new HashSet<>(conditions.categories()),
                    new HashSet<>(conditions.types()),
                    conditions.vip(),
                    ids(
                            "levels",
                            conditions.levels().stream()
                                    .map(level -> level.stripTrailingZeros().toPlainString())
                                    .toList()),
                    ids("teams", conditions.teams()),
                    ids("suppliers", conditions.suppliers()));
        }

        private Set<Long> ids(String kind, Collection<String> wanted) {
            Map<String, Long> known = words.getOrDefault(kind, Map.of()).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
            wanted.stream().filter(word -> !known.containsKey(word)).findFirst().ifPresent(unknown -> {
                throw InvalidInput.of(kind, "sla.invalid.unknown", Texts.printable(unknown));
            });
            return wanted.stream().map(known::get).collect(Collectors.toSet());
        }

        public AgreementConditions told(Conditions stored) {
            return new AgreementConditions(
                    words("organisations", stored.organisations()),
                    List.copyOf(stored.services()),
                    List.copyOf(stored.categories()),
                    List.copyOf(stored.types()),
                    stored.vip(),
                    words("levels", stored.levels()).stream()
                            .map(BigDecimal::new)
                            .toList(),
                    words("teams", stored.teams()),
                    words("suppliers", stored.suppliers()));
        }

        private List<String> words(String kind, Set<Long> ids) {
            Map<Long, String> known = words.getOrDefault(kind, Map.of());
            return ids.stream().map(known::get).toList();
        }

        /** What a version says, in words. */
        public AgreementDraft draft(Signed version) {
            return new AgreementDraft(
                    version.ref().key(),
                    version.ref().kind(),
                    version.ref().name(),
                    version.active(),
                    version.validFrom(),
                    told(version.terms().conditions()),
                    version.terms().pauses(),
                    version.terms().warnings(),
                    version.times().values().stream()
                            .flatMap(times -> times.values().stream())
                            .toList());
        }
    }

    public Names now() {
        return new Names();
    }
}
