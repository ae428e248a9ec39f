package org.linia.staffing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linia.identity.AccountId;
import org.linia.shared.json.Json;
import org.linia.staffing.Skill;
import org.linia.staffing.Skill.Kind;
import org.linia.staffing.Skill.Level;
import org.linia.staffing.SkillSet;

/** The stored lists of what people know. */
@ApplicationScoped
public class Skills {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    @PersistenceContext
    private EntityManager entities;

    public SkillSet of(AccountId person) {
        List<?> rows = entities.createNativeQuery("select skills::text, version from skill_set where account_id = ?1")
                .setParameter(1, person.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SkillSet(skills((String) row[0]), (Long) row[1]))
                .findFirst()
                .orElse(new SkillSet(List.of(), 0));
    }

    private static List<Skill> skills(String json) {
        return Json.array(json).getValuesAs(JsonObject.class).stream()
                .map(one -> new Skill(
                        Kind.valueOf(one.getString("kind")),
                        one.getString("key"),
                        Level.valueOf(one.getString("level"))))
                .toList();
    }

    /** @return whether it was written: not if the list is of another version */
    public boolean write(AccountId person, long version, List<Skill> known) {
        String json = Json.text(known.stream()
                .map(one -> Map.of("kind", one.kind(), "key", one.key(), "level", one.level()))
                .toList());
        return entities.createNativeQuery("""
                        insert into skill_set as s (account_id, skills) select ?1, cast(?2 as jsonb)
                        where ?3 = 0 or exists (select from skill_set where account_id = ?1)
                        on conflict (account_id) do update set skills = excluded.skills, version = s.version + 1
                        where s.version = ?3""")
                        .setParameter(1, person.value())
                        .setParameter(2, json)
                        .setParameter(3, version)
                        .executeUpdate()
                == 1;
    }

    /** Whether there is such a service, category or language. */
    public boolean isKnown(Skill skill) {
        return switch (skill.kind()) {
            case LANGUAGE -> LANGUAGES.contains(skill.key());
            case SERVICE -> exists("service", skill.key());
            case CATEGORY -> exists("category", skill.key());
        };
    }

    private boolean exists(String table, String key) {
        return !entities.createNativeQuery("select 1 from " + table + " where key = ?1")
                .setParameter(1, key)
                .getResultList()
                .isEmpty();
    }
}
