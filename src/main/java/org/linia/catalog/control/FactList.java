package org.linia.catalog.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linia.catalog.CategoryId;
import org.linia.catalog.FactDraft;
import org.linia.catalog.FactKind;
import org.linia.shared.json.Json;
import org.linia.shared.text.Translations;

/** The facts that categories ask for, in their order. A list is replaced as a whole. */
@ApplicationScoped
public class FactList {
    private static final String READ =
            "select category_id, key, label, cast(labels as text), kind, required, escalation"
                    + " from category_fact order by category_id, position, id";

    @PersistenceContext
    private EntityManager entities;

    public Map<CategoryId, List<FactDraft>> all() {
        List<?> rows = entities.createNativeQuery(READ).getResultList();
        Map<CategoryId, List<FactDraft>> facts = new HashMap<>();
        for (Object row : rows) {
            Object[] c = (Object[]) row;
            facts.computeIfAbsent(new CategoryId((Long) c[0]), none -> new ArrayList<>())
                    .add(new FactDraft(
                            (String) c[1],
                            (String) c[2],
                            labels((String) c[3]),
                            FactKind.valueOf((String) c[4]),
                            (Boolean) c[5],
                            (Boolean) c[6]));
        }
        return facts;
    }

    public void replace(CategoryId category, List<FactDraft> facts) {
        entities.createNativeQuery("delete from category_fact where category_id = ?1")
                .setParameter(1, category.value())
                .executeUpdate();
        int position = 0;
        for (FactDraft fact : facts) {
            position += 10;
            entities.createNativeQuery("insert into category_fact"
                            + " (category_id, key, label, labels, kind, required, escalation, position)"
                            + " values (?1, ?2, ?3, cast(?4 as jsonb), ?5, ?6, ?7, ?8)")
                    .setParameter(1, category.value())
                    .setParameter(2, fact.key())
                    .setParameter(3, fact.label().strip())
                    .setParameter(4, Json.text(fact.labels().texts()))
                    .setParameter(5, fact.kind().name())
                    .setParameter(6, fact.required())
                    .setParameter(7, fact.escalation())
                    .setParameter(8, position)
                    .executeUpdate();
        }
    }

    private static Translations labels(String json) {
        return new Translations(Json.object(json).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, label -> ((JsonString) label.getValue()).getString())));
    }
}
