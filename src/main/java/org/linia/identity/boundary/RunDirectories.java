package org.linia.identity.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.identity.Caller;
import org.linia.identity.Caller.Person;
import org.linia.identity.DirectoryRunState;
import org.linia.identity.Permission;
import org.linia.identity.boundary.AdvanceDirectoryRun.Job;
import org.linia.identity.control.DirectoryRuns;
import org.linia.identity.control.DirectoryRuns.Superseded;
import org.linia.identity.control.People;
import org.linia.shared.database.Database;
import org.linia.shared.problem.Refusal;

/**
 * Imports directories in the background, one after the other. Every server has this worker; the lease of an import sees
 * to it that only one of them works on it, and that another one goes on when it dies. It works in the name of whoever
 * asked, or set the clock, and within what they may do.
 */
@Singleton
@Startup
@DenyAll
public class RunDirectories {
    private static final Logger LOG = Logger.getLogger(RunDirectories.class.getName());
    private static final Duration FIRST_LOOK = Duration.ofSeconds(7);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final String process = UUID.randomUUID().toString();
    private volatile boolean stopping;

    @Resource
    private TimerService timers;

    @Inject
    private AdvanceDirectoryRun advance;

    @Inject
    private ImportPeople importPeople;

    @Inject
    private People people;

    @Inject
    private Caller caller;

    @Inject
    private Database database;

    @PostConstruct
    void begin() {
        if (database.isEmbedded()) {
            advance.releaseAll();
        }
        timers.createIntervalTimer(
                FIRST_LOOK.toMillis(), BETWEEN_LOOKS.toMillis(), new TimerConfig("directories", false));
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void look() {
        if (database.isAway()) {
            return;
        }
        try {
            advance.queueDue();
            for (Optional<Job> job = advance.take(process); job.isPresent(); job = advance.take(process)) {
                work(job.get());
            }
        } catch (EJBException away) {
            database.doubt();
            LOG.log(Level.WARNING, "Imports of directories wait: {0}", away.getMessage());
        }
    }

    private void work(Job job) {
        try {
            Optional<Person> person =
                    people.byAccount(job.account()).map(People.Found::person).filter(found -> mayImport(found, job));
            if (person.isEmpty()) {
                advance.end(job, DirectoryRunState.FAILED, Refusal.Text.of("identity.ldapRun.nobody"));
                return;
            }
            caller.is(person.get());
            importPeople.run(job, () -> stopping);
        } catch (Refusal no) {
            advance.end(job, DirectoryRunState.FAILED, DirectoryRuns.why(no));
        } catch (EJBException broken) {
            if (isSuperseded(broken)) {
                LOG.log(Level.INFO, "Import {0} of a directory is in other hands", job.run());
                return;
            }
            LOG.log(Level.SEVERE, "Import " + job.run() + " of a directory broke off", broken);
            advance.breakOff(job);
        }
    }

    private static boolean isSuperseded(Throwable broken) {
        for (Throwable at = broken; at != null; at = at.getCause()) {
            if (at instanceof Superseded) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayImport(Person person, Job job) {
        return person.rights().has(Permission.ADMINISTER_PROVIDERS)
                && person.rights().has(Permission.ADMINISTER_ACCOUNTS)
                && person.rights().administered().contains(job.client().organisation());
    }
}
