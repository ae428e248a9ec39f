package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.shared.problem.InvalidInput;
import org.linia.ticket.SavedView;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketSort;

/** The caller's own views of the queue. */
@ApplicationScoped
public class Views {
    private static final int MOST = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TicketReader reader;

    @Inject
    private Caller caller;

    /** A view of that name is replaced and keeps its place; a new one comes last. */
    public long save(String name, TicketFilter filter, TicketSort sort) {
        List<?> saved = entities.createNativeQuery("""
                        insert into saved_view (account_id, name, filter, position)
                        select ?1, ?2, ?3, coalesce(max(position) + 1, 0) from saved_view where account_id = ?1
                        having count(*) < ?4 or bool_or(name = ?2)
                        on conflict (account_id, name) do update set filter = excluded.filter
                        returning id""")
                .setParameter(1, caller.id().value())
                .setParameter(2, name)
                .setParameter(3, FilterText.of(filter, sort))
                .setParameter(4, MOST)
                .getResultList();
        return (Long)
                saved.stream().findFirst().orElseThrow(() -> InvalidInput.of("name", "ticket.invalid.views", MOST));
    }

    public List<SavedView> mine() {
        List<?> rows = entities.createNativeQuery(
                        "select id, name, filter, position from saved_view where account_id = ?1 order by position, id")
                .setParameter(1, caller.id().value())
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    /** @return whether there was one */
    public boolean remove(long id) {
        return entities.createNativeQuery("delete from saved_view where id = ?1 and account_id = ?2")
                        .setParameter(1, id)
                        .setParameter(2, caller.id().value())
                        .executeUpdate()
                == 1;
    }

    private SavedView view(Object[] row) {
        String text = (String) row[2];
        TicketFilter filter = FilterText.filter(text);
        return new SavedView(
                (Long) row[0],
                (String) row[1],
                filter,
                FilterText.sort(text),
                (Integer) row[3],
                reader.count(filter, SavedView.MOST_COUNTED));
    }
}
