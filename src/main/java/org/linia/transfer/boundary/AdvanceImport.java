package org.linia.transfer.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linia.identity.OrganisationId;
import org.linia.transfer.ImportFault;
import org.linia.transfer.ImportState;
import org.linia.transfer.control.ImportFiles;
import org.linia.transfer.control.Superseded;
import org.linia.transfer.entity.ImportRun;

/**
 * The steps of an import, each a transaction of its own, for the worker in the background. A process holds an import by
 * a lease; without it nothing is written.
 */
@Stateless
public class AdvanceImport {
    /** How long a process that says nothing keeps an import. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** How long after something of ours went wrong it is tried again. */
    private static final Duration BREATH = Duration.ofSeconds(5);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ImportFiles files;

    @Inject
    private Clock clock;

    /** What a process needs to know of the import that it has taken. */
    public record Job(long run, OrganisationId organisation, String mapping, String file, long position) {}

    /** Takes the oldest import that waits, or whose process died, or which this process had to drop. */
    @PermitAll
    public Optional<Job> take(String process) {
        Instant now = clock.instant();
        List<?> due = entities.createNativeQuery("select id from import_run where state in ('QUEUED', 'RUNNING')"
                        + " and (lease_until is null or lease_until < ?1 or owner = ?2)"
                        + " order by id limit 1 for update skip locked")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, process)
                .getResultList();
        return due.stream()
                .findFirst()
                .map(id -> entities.find(ImportRun.class, id))
                .map(run -> {
                    run.take(process, now, now.plus(LEASE));
                    return new Job(
                            run.id(),
                            new OrganisationId(run.organisation()),
                            run.mapping(),
                            run.file(),
                            run.position());
                });
    }

    /** Throws away files of people who looked at them and did not import them, after a day. */
    @PermitAll
    public void tidy() {
        files.tidy(clock.instant().minus(FORGOTTEN));
    }

    /** Where there is only one server, what was running when it died has nobody any more. */
    @PermitAll
    public void releaseAll() {
        entities.createNativeQuery("update import_run set lease_until = null where state = 'RUNNING'")
                .executeUpdate();
    }

    /** The lines have been counted. */
    @PermitAll
    public void begin(long run, String process, long lines) {
        held(run, process).begin(lines);
    }

    /** Says that the process is alive. */
    @PermitAll
    public void prolong(long run, String process) {
        held(run, process).prolong(clock.instant().plus(LEASE));
    }

    /** All stories are recorded. */
    @PermitAll
    public void finish(long run, String process) {
        ImportRun held = held(run, process);
        held.end(ImportState.DONE, clock.instant());
    }

    /** The file as a whole cannot be used. */
    @PermitAll
    public void refuse(long run, String process, List<ImportFault> why) {
        held(run, process).fail(why, clock.instant());
    }

    /** Something of ours went wrong; it is tried again later. */
    @PermitAll
    public void breakOff(long run, String process) {
        held(run, process).breakOff(clock.instant().plus(BREATH), clock.instant());
    }

    /** The file of an import that has ended is needed no more. */
    @PermitAll
    public void tidyUp(long id) {
        ImportRun run = entities.find(ImportRun.class, id);
        if (!run.line().state().isLive()) {
            files.delete(run.file());
        }
    }

    private ImportRun held(long id, String process) {
        ImportRun run = entities.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null || !run.isOwnedBy(process)) {
            throw new Superseded();
        }
        return run;
    }
}
