package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryRunLine;
import org.linia.identity.DirectoryRunLine.Kind;
import org.linia.identity.DirectoryRunState;
import org.linia.identity.control.Directories;
import org.linia.identity.control.DirectoryRuns;
import org.linia.identity.control.LdapClient;
import org.linia.identity.control.LdapGroupPlan;
import org.linia.identity.control.LdapPlan;
import org.linia.identity.entity.Directory;
import org.linia.identity.entity.DirectoryRun;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.Refusal;
import org.linia.shared.problem.Unavailable;

/** The steps of an import of a directory, each a transaction of its own, for the worker in the background. */
@Stateless
public class AdvanceDirectoryRun {
    private static final Duration BREATH = Duration.ofSeconds(5);
    private static final Duration LINES_KEPT = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Rows rows;

    @Inject
    private Directories directories;

    @Inject
    private DirectoryRuns runs;

    @Inject
    private Clock clock;

    /**
     * What a process needs to know of the import that it has taken.
     *
     * @param account in whose name
     */
    public record Job(long run, String process, LdapClient client, AccountId account, boolean dry, boolean beyond) {}

    /** Asks for an import of every directory whose time has come, in the name of whoever set it so. */
    @PermitAll
    public void queueDue() {
        Instant now = clock.instant();
        List<?> due = entities.createNativeQuery("select d.id from directory d join organisation o"
                        + " on o.id = d.organisation_id and o.active where d.active and d.next_import_at <= ?1"
                        + " order by d.id for update of d skip locked")
                .setParameter(1, Timestamp.from(now))
                .getResultList();
        for (Object id : due) {
            Directory directory = entities.find(Directory.class, id);
            entities.createNativeQuery("update directory set next_import_at = ?1::timestamptz"
                            + " + every_hours * interval '1 hour' where id = ?2")
                    .setParameter(1, Timestamp.from(now))
                    .setParameter(2, id)
                    .executeUpdate();
            if (!isLive(directory.id())) {
                entities.persist(new DirectoryRun(
                        directory.id(), directory.changedBy(), new DirectoryRun.How(true, false, false), now));
            }
        }
    }

    private boolean isLive(long directory) {
        return !rows.of(
                        "select 1 from directory_run where directory_id = ?1 and state in ('QUEUED', 'RUNNING')",
                        List.of(directory))
                .isEmpty();
    }

    /** Takes the oldest import that waits, or whose process died. */
    @PermitAll
    public Optional<Job> take(String process) {
        Instant now = clock.instant();
        List<?> due = entities.createNativeQuery("select id from directory_run where state in ('QUEUED', 'RUNNING')"
                        + " and (lease_until is null or lease_until < ?1) order by id limit 1 for update skip locked")
                .setParameter(1, Timestamp.from(now))
                .getResultList();
        return due.stream()
                .findFirst()
                .map(id -> entities.find(DirectoryRun.class, id))
                .flatMap(run -> taken(run, process, now));
    }

    /** Nothing if its password cannot be opened here. */
    private Optional<Job> taken(DirectoryRun run, String process, Instant now) {
        run.take(process, now.plus(DirectoryRuns.LEASE));
        try {
            LdapClient client = directories.read(run.directory());
            return Optional.of(new Job(run.id(), process, client, run.account(), run.isDry(), run.isBeyond()));
        } catch (Unavailable otherKey) {
            run.end(DirectoryRunState.FAILED, otherKey.text(), now);
            return Optional.empty();
        }
    }

    /** Where there is only one server, what was running when it died has nobody any more. */
    @PermitAll
    public void releaseAll() {
        entities.createNativeQuery("update directory_run set lease_until = null where state = 'RUNNING'")
                .executeUpdate();
        runs.forget(clock.instant().minus(LINES_KEPT));
    }

    /** Whom the directory knew, by the ids that it has for them. */
    @PermitAll
    public Map<String, LdapPlan.Known> people(LdapClient client) {
        return rows
                .of(
                        "select i.subject, i.account_id, a.name, i.said, i.wanted from directory_identity i"
                                + " join account a on a.id = i.account_id where i.directory_id = ?1",
                        List.of(client.id()))
                .stream()
                .map(row -> new LdapPlan.Known(
                        (String) row[0], new AccountId((Long) row[1]), (String) row[2], (byte[]) row[3], (Boolean)
                                row[4]))
                .collect(Collectors.toMap(LdapPlan.Known::subject, Function.identity()));
    }

    /** Its groups, by the ids that it has for them. */
    @PermitAll
    public Map<String, LdapGroupPlan.Known> groups(LdapClient client) {
        return rows
                .of(
                        "select g.id, g.external_id, g.name, (select string_agg(i.subject, e'\\n') from directory_group_member m"
                                + " join directory_identity i on i.account_id = m.account_id and i.directory_id = g.directory_id"
                                + " where m.group_id = g.id) from directory_group g where g.directory_id = ?1",
                        List.of(client.id()))
                .stream()
                .map(row -> new LdapGroupPlan.Known(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        row[3] == null
                                ? Set.of()
                                : Stream.of(((String) row[3]).split("\n")).collect(Collectors.toSet())))
                .collect(Collectors.toMap(LdapGroupPlan.Known::subject, Function.identity()));
    }

    /** So many the directory has. */
    @PermitAll
    public void count(Job job, int people, int groups) {
        runs.held(job.run(), job.process()).count(people, groups);
    }

    /** What would be done, without doing it. */
    @PermitAll
    public void say(Job job, LdapPlan people, LdapGroupPlan groups) {
        DirectoryRun run = runs.held(job.run(), job.process());
        runs.note(
                run,
                Stream.concat(
                                people.steps().stream().map(LdapPlan.Step::line),
                                groups.steps().stream().map(LdapGroupPlan.Step::line))
                        .toList());
    }

    /** Somebody could not be taken in. */
    @PermitAll
    public void fail(Job job, String name, Refusal.Text why) {
        runs.note(runs.held(job.run(), job.process()), List.of(new DirectoryRunLine(Kind.FAILED, name, why)));
    }

    /** @param why null: there is nothing to be said */
    @PermitAll
    public void end(Job job, DirectoryRunState how, Refusal.Text why) {
        runs.held(job.run(), job.process()).end(how, why, clock.instant());
    }

    /** Something of ours went wrong; it is tried again later, but not for ever. */
    @PermitAll
    public void breakOff(Job job) {
        DirectoryRun run = runs.held(job.run(), job.process());
        if (!run.breakOff(clock.instant().plus(BREATH))) {
            run.end(DirectoryRunState.FAILED, Refusal.Text.of("identity.ldapRun.broke"), clock.instant());
        }
    }
}
