package org.linia.catalog.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linia.catalog.CategoryDraft;
import org.linia.catalog.CategoryId;
import org.linia.catalog.CategoryRow;
import org.linia.catalog.FactDraft;
import org.linia.catalog.entity.Category;
import org.linia.shared.problem.InvalidInput;

/** The whole tree, of which there is one and which is small. */
@ApplicationScoped
public class CategoryTree {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FactList facts;

    /** Each category after the one above it, siblings in their order. */
    public List<CategoryRow> rows() {
        Map<CategoryId, Category> all = new HashMap<>();
        entities.createQuery("SELECT c FROM Category c", Category.class)
                .getResultStream()
                .forEach(category -> all.put(category.id(), category));
        List<CategoryRow> rows = new ArrayList<>();
        collect(null, 0, all, facts.all(), rows);
        return rows;
    }

    private void collect(
            CategoryId parent,
            int depth,
            Map<CategoryId, Category> all,
            Map<CategoryId, List<FactDraft>> asked,
            List<CategoryRow> rows) {
        all.values().stream()
                .filter(category -> Objects.equals(category.parent(), parent))
                .sorted(Comparator.comparingInt(Category::position).thenComparing(Category::key))
                .forEach(category -> {
                    rows.add(row(category, depth, all, asked));
                    collect(category.id(), depth + 1, all, asked, rows);
                });
    }

    private static CategoryRow row(
            Category c, int depth, Map<CategoryId, Category> all, Map<CategoryId, List<FactDraft>> asked) {
        String parent = c.parent() == null ? null : all.get(c.parent()).key();
        List<FactDraft> facts = asked.getOrDefault(c.id(), List.of());
        return new CategoryRow(
                c.id(),
                new CategoryDraft(c.key(), parent, c.name(), c.names(), c.position(), c.isActive(), c.demands(), facts),
                depth,
                c.version());
    }

    public Optional<Category> find(String key) {
        return entities.createQuery("SELECT c FROM Category c WHERE c.key = :key", Category.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param moved null for a new one
     * @throws InvalidInput if there is no such category, or it lies beneath the one that moves
     */
    public CategoryId parent(String key, Category moved) {
        if (key == null) {
            return null;
        }
        Category parent = find(key).orElseThrow(() -> InvalidInput.of("parent", "catalog.invalid.parent"));
        for (Category at = parent; at != null && moved != null; ) {
            if (at.id().equals(moved.id())) {
                throw InvalidInput.of("parent", "catalog.invalid.cycle");
            }
            at = at.parent() == null
                    ? null
                    : entities.find(Category.class, at.parent().value());
        }
        return parent.id();
    }

    /** One tree, one writer at a time: two moves that are right alone could make a circle together. */
    public void lock() {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('category tree'))")
                .getSingleResult();
    }
}
