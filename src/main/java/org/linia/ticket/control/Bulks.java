package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linia.identity.Caller;
import org.linia.shared.json.Json;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.entity.BulkStep;

/** What bulk actions changed, for the one who may want it back. */
@ApplicationScoped
public class Bulks {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    public UUID keep(List<BulkStep> steps) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery(
                        "insert into ticket_bulk (id, account_id, at, steps) values (cast(?1 as uuid), ?2, ?3, ?4)")
                .setParameter(1, id.toString())
                .setParameter(2, caller.id().value())
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, Json.text(steps.stream().map(BulkStep::members).toList()))
                .executeUpdate();
        return id;
    }

    /**
     * The steps, once.
     *
     * @throws NotFound if the caller did no such thing, or has taken it back already
     */
    public List<BulkStep> take(UUID id) {
        List<?> found = entities.createNativeQuery(
                        "delete from ticket_bulk where id = cast(?1 as uuid) and account_id = ?2 "
                                + "returning steps::text")
                .setParameter(1, id.toString())
                .setParameter(2, caller.id().value())
                .getResultList();
        Object steps = found.stream().findFirst().orElseThrow(NotFound::new);
        return Json.array(steps.toString()).getValuesAs(JsonObject.class).stream()
                .map(BulkStep::of)
                .toList();
    }
}
