package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryRunLine;
import org.linia.identity.DirectoryRunLine.Kind;
import org.linia.identity.DirectoryRunRow;
import org.linia.identity.entity.DirectoryRun;
import org.linia.shared.database.Rows;
import org.linia.shared.json.Json;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Refusal;
import org.linia.shared.text.Texts;

/** Imports of directories as they are kept. A process holds one by a lease; without it nothing is written. */
@ApplicationScoped
public class DirectoryRuns {
    /** How long a process that says nothing keeps an import. */
    public static final Duration LEASE = Duration.ofMinutes(2);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    /** Another process has the import. */
    public static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @throws Superseded if it is in other hands */
    public DirectoryRun held(long id, String process) {
        DirectoryRun run = entities.find(DirectoryRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null || !run.isOwnedBy(process)) {
            throw new Superseded();
        }
        run.prolong(clock.instant().plus(LEASE));
        return run;
    }

    /** What became of them, counted and kept in this order. */
    public void note(DirectoryRun run, List<DirectoryRunLine> lines) {
        lines.forEach(line -> run.add(line.kind()));
        entities.createNativeQuery("insert into directory_run_line (run_id, kind, name, fault)"
                        + " select ?1, l ->> 'kind', l ->> 'name', l -> 'fault'"
                        + " from jsonb_array_elements(?2::jsonb) with ordinality e (l, n) order by n")
                .setParameter(1, run.id())
                .setParameter(
                        2, Json.text(lines.stream().map(DirectoryRuns::stored).toList()))
                .executeUpdate();
    }

    private static Map<String, Object> stored(DirectoryRunLine line) {
        Map<String, Object> stored = new HashMap<>();
        stored.put("kind", line.kind());
        stored.put("name", Texts.printable(line.name()));
        if (line.fault() != null) {
            stored.put("fault", DirectoryRun.words(line.fault()));
        }
        return stored;
    }

    /** Of bad input the first thing that is wrong. */
    public static Refusal.Text why(Refusal no) {
        return no instanceof InvalidInput invalid ? invalid.violations().get(0).text() : no.text();
    }

    /** The latest of a directory, newest first. */
    public List<DirectoryRunRow> of(long directory, int most) {
        return entities.createQuery(
                        "SELECT r FROM DirectoryRun r WHERE r.directory = :directory ORDER BY r.id DESC",
                        DirectoryRun.class)
                .setParameter("directory", directory)
                .setMaxResults(most)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    public DirectoryRunRow row(DirectoryRun run) {
        return run.row(name(run.account()));
    }

    private String name(AccountId account) {
        return (String) rows.of("select name from account where id = ?1", List.of(account.value()))
                .get(0)[0];
    }

    /** Who could not be taken in first, then the others as they came. */
    public List<DirectoryRunLine> lines(long run, int most) {
        return rows
                .of(
                        "select l.kind, l.name, l.fault::text from directory_run_line l where l.run_id = ?1"
                                + " order by l.kind <> 'FAILED', l.id limit ?2",
                        List.of(run, most))
                .stream()
                .map(row -> new DirectoryRunLine(
                        Kind.valueOf((String) row[0]),
                        (String) row[1],
                        row[2] == null ? null : DirectoryRun.text(Json.object((String) row[2]))))
                .toList();
    }

    /** Lists of people are kept for a while only; how many they were is kept. */
    public void forget(Instant before) {
        entities.createNativeQuery("delete from directory_run_line where run_id in"
                        + " (select id from directory_run where finished_at < ?1)")
                .setParameter(1, Timestamp.from(before))
                .executeUpdate();
    }
}
