package org.linia.catalog.boundary;

import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.catalog.CategoryDraft;
import org.linia.catalog.CategoryRow;
import org.linia.catalog.control.CategoryRules;
import org.linia.catalog.control.CategoryTree;
import org.linia.catalog.control.FactList;
import org.linia.catalog.entity.Category;
import org.linia.identity.ForAll;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/** The tree of categories with what each asks for: anybody reads it, managers change it. */
@Stateless
public class AdministerCategories {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CategoryTree tree;

    @Inject
    private CategoryRules rules;

    @Inject
    private FactList facts;

    @Inject
    private NoteChange note;

    /** In use and retired; each after the one above it. */
    @RolesAllowed(USER)
    public List<CategoryRow> all() {
        return tree.rows();
    }

    /** @throws NotFound if there is none of that key */
    @RolesAllowed(USER)
    public CategoryRow read(String key) {
        return tree.rows().stream()
                .filter(row -> row.draft().key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws InvalidInput naming what is wrong, such as a key that another category has */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_CATALOG)
    @ForAll
    public void create(CategoryDraft draft) {
        rules.check(draft);
        if (tree.find(draft.key()).isPresent()) {
            throw InvalidInput.of("key", "catalog.invalid.keyTaken");
        }
        Category category = new Category(draft.key(), draft.name());
        write(category, draft, null);
        entities.persist(category);
        entities.flush();
        facts.replace(category.id(), draft.facts());
        note.note(AuditKind.CREATED, subject(draft.key()), Map.of("name", draft.name()));
    }

    /**
     * The key stays what it is.
     *
     * @throws Stale if somebody else changed it since that version
     * @throws InvalidInput naming what is wrong, such as a parent that lies beneath it
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_CATALOG)
    @ForAll
    public void change(String key, long version, CategoryDraft draft) {
        tree.lock();
        Category category = tree.find(key).orElseThrow(NotFound::new);
        if (category.version() != version) {
            throw new Stale(category.version());
        }
        rules.check(draft);
        CategoryDraft before = read(key).draft();
        entities.lock(category, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        write(category, draft, category);
        if (!before.facts().equals(draft.facts())) {
            facts.replace(category.id(), draft.facts());
        }
        entities.flush();
        note.changed(subject(key), differences(before, draft));
    }

    /**
     * Moves a category among its siblings.
     *
     * @param by how many places down; up if negative
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_CATALOG)
    @ForAll
    public void shift(String key, long version, int by) {
        tree.lock();
        CategoryRow moved = read(key);
        if (moved.version() != version) {
            throw new Stale(moved.version());
        }
        List<CategoryRow> siblings = new java.util.ArrayList<>(tree.rows().stream()
                .filter(row ->
                        Objects.equals(row.draft().parent(), moved.draft().parent()))
                .toList());
        int from = siblings.indexOf(moved);
        int to = Math.max(0, Math.min(siblings.size() - 1, from + by));
        siblings.add(to, siblings.remove(from));
        for (int place = 0; place < siblings.size(); place++) {
            Category one = tree.find(siblings.get(place).draft().key()).orElseThrow();
            one.moveUnder(one.parent(), (place + 1) * 10);
        }
        entities.flush();
        note.changed(subject(key), new Differences().of("position", from + 1, to + 1));
    }

    private void write(Category category, CategoryDraft draft, Category moved) {
        category.call(draft.name().strip(), draft.names());
        category.moveUnder(tree.parent(draft.parent(), moved), draft.position());
        category.activate(draft.active());
        category.demand(draft.escalation());
    }

    private static Differences differences(CategoryDraft before, CategoryDraft now) {
        return new Differences()
                .of("name", before.name(), now.name())
                .of("names", before.names().texts(), now.names().texts())
                .of("parent", before.parent(), now.parent())
                .of("position", before.position(), now.position())
                .of("active", before.active(), now.active())
                .of("steps", before.escalation().steps(), now.escalation().steps())
                .of("file", before.escalation().file(), now.escalation().file())
                .of("facts", labels(before), labels(now));
    }

    private static List<String> labels(CategoryDraft draft) {
        return draft.facts().stream()
                .map(fact -> fact.label() + (fact.required() ? " *" : "") + (fact.escalation() ? " ↑" : ""))
                .toList();
    }

    private static String subject(String key) {
        return "category:" + key;
    }
}
