package org.linia.transfer.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linia.catalog.boundary.TakeInCategories;
import org.linia.identity.boundary.TakeInPeople;
import org.linia.identity.boundary.TakeInPlaces;
import org.linia.shared.json.Json;
import org.linia.ticket.TicketHistory;
import org.linia.ticket.boundary.RecordPastTickets;
import org.linia.transfer.ImportState;
import org.linia.transfer.control.Superseded;
import org.linia.transfer.control.desk.Chunk;
import org.linia.transfer.control.desk.Known;
import org.linia.transfer.control.desk.Retelling;
import org.linia.transfer.control.story.PastTicket;
import org.linia.transfer.control.story.Story;
import org.linia.transfer.entity.ImportRun;

/**
 * Records some stories: tickets, findings, counts and the place to go on from are one transaction, so that whatever
 * breaks off loses nothing and doubles nothing.
 */
@Stateless
public class RecordStories {
    private static final Duration LEASE = Duration.ofSeconds(30);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TakeInPeople people;

    @Inject
    private TakeInPlaces places;

    @Inject
    private TakeInCategories categories;

    @Inject
    private RecordPastTickets tickets;

    @Inject
    private Clock clock;

    /**
     * @param known what the import knows so far; if this throws, it must be thrown away
     * @return CANCELLED if somebody wants no more, and then nothing was recorded; RUNNING otherwise
     * @throws Superseded if another process has the import
     */
    @PermitAll
    public ImportState record(long id, String process, List<Story> stories, Known known) {
        ImportRun run = held(id, process);
        if (run.isCancelWanted()) {
            run.end(ImportState.CANCELLED, clock.instant());
            return ImportState.CANCELLED;
        }
        Chunk chunk = new Chunk(stories, here(run.source(), stories));
        record(run, chunk.fresh(), known);
        List<Map<String, Object>> findings = chunk.findings(run.id(), run.findings());
        write("import_finding", findings);
        run.advance(
                stories.size(), chunk.counts(), findings.size(), clock.instant().plus(LEASE));
        return ImportState.RUNNING;
    }

    private ImportRun held(long id, String process) {
        ImportRun run = entities.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null || !run.isOwnedBy(process)) {
            throw new Superseded();
        }
        return run;
    }

    private void record(ImportRun run, List<PastTicket> fresh, Known known) {
        if (fresh.isEmpty()) {
            return;
        }
        known.learn(fresh, people, places, categories);
        List<TicketHistory> histories =
                fresh.stream().map(past -> Retelling.of(past, known)).toList();
        List<Long> numbers = tickets.record(histories);
        List<Map<String, Object>> references = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            references.add(Map.of(
                    "source", run.source(),
                    "reference", fresh.get(i).reference(),
                    "ticket", numbers.get(i),
                    "content_hash", fresh.get(i).contentHash(),
                    "run_id", run.id()));
        }
        write("ticket_reference", references);
    }

    /** The tickets of these stories that were imported before, each with the hash of what its lines said. */
    private Map<String, String> here(String source, List<Story> stories) {
        List<String> references = stories.stream()
                .flatMap(story -> story.ticket().stream())
                .map(PastTicket::reference)
                .toList();
        List<?> rows = entities.createNativeQuery("select reference, content_hash from ticket_reference"
                        + " where source = ?1 and reference in (select n from json_array_elements_text(?2::json) n)")
                .setParameter(1, source)
                .setParameter(2, Json.text(references))
                .getResultList();
        Map<String, String> here = new HashMap<>();
        rows.forEach(row -> here.put((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
        return here;
    }

    private void write(String table, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            String columns = String.join(", ", rows.get(0).keySet());
            entities.createNativeQuery("insert into " + table + " (" + columns + ") select " + columns
                            + " from json_populate_recordset(null::" + table + ", ?1::json)")
                    .setParameter(1, Json.text(rows))
                    .executeUpdate();
        }
    }
}
