package org.linia.catalog.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linia.catalog.CategoryId;
import org.linia.catalog.CategoryPath;
import org.linia.catalog.ServiceId;
import org.linia.shared.text.Slugs;

/**
 * Finds categories by the names that another system has for them, and enters those nobody knows yet. New ones are not
 * active: they sort what was imported, and nobody is offered them for something new before a manager wants it. For use
 * cases of the modules above, which have checked who may do what and bring the transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TakeInCategories {
    private static final int LONGEST_KEY = 80;

    @PersistenceContext
    private EntityManager entities;

    private record Node(long id, String key, Long parent, String name) {
        boolean isCalled(String wanted) {
            return key.equals(wanted.toLowerCase(Locale.ROOT)) || name.equalsIgnoreCase(wanted);
        }
    }

    /** By key or name; a part is looked for beneath its category alone. */
    @PermitAll
    public Map<CategoryPath, CategoryId> categories(Collection<CategoryPath> paths) {
        List<Node> nodes = nodes();
        Map<CategoryPath, CategoryId> found = new HashMap<>();
        for (CategoryPath path : paths) {
            Node root = child(nodes, null, path.category());
            Node node = path.part() == null ? root : child(nodes, root, path.part());
            found.put(path, new CategoryId(node.id()));
        }
        return found;
    }

    /** An active service by key or name. */
    @PermitAll
    public Optional<ServiceId> service(String named) {
        List<?> ids = entities.createNativeQuery("select id from service where active and"
                        + " (key = lower(?1) or lower(name) = lower(?1)) order by id limit 1")
                .setParameter(1, named)
                .getResultList();
        return ids.stream().findFirst().map(id -> new ServiceId((Long) id));
    }

    private List<Node> nodes() {
        List<?> rows = entities.createNativeQuery("select id, key, parent_id, name from category order by id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Node((Long) row[0], (String) row[1], (Long) row[2], (String) row[3]))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
    }

    private Node child(List<Node> nodes, Node parent, String named) {
        Long under = parent == null ? null : parent.id();
        return nodes.stream()
                .filter(node -> Objects.equals(node.parent(), under)
                        || parent == null && node.key().equals(named))
                .filter(node -> node.isCalled(named))
                .findFirst()
                .orElseGet(() -> entered(nodes, parent, named));
    }

    private Node entered(List<Node> nodes, Node parent, String named) {
        String wished = (parent == null ? "" : parent.key() + ".") + Slugs.of(named, LONGEST_KEY, "category");
        Long under = parent == null ? null : parent.id();
        String key = wished;
        for (int next = 2; true; next++) {
            List<?> ids = entities.createNativeQuery("insert into category (key, parent_id, name, position, active)"
                            + " values (?1, ?2, ?3, 1000, false) on conflict do nothing returning id")
                    .setParameter(1, key)
                    .setParameter(2, under)
                    .setParameter(3, named)
                    .getResultList();
            if (!ids.isEmpty()) {
                Node node = new Node((Long) ids.get(0), key, under, named);
                nodes.add(node);
                return node;
            }
            key = wished + "-" + next;
        }
    }
}
