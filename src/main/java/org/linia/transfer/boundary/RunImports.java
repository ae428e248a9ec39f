package org.linia.transfer.boundary;

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
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.shared.database.Database;
import org.linia.transfer.ImportFault;
import org.linia.transfer.ImportState;
import org.linia.transfer.boundary.AdvanceImport.Job;
import org.linia.transfer.control.Heartbeat;
import org.linia.transfer.control.ImportFiles;
import org.linia.transfer.control.ImportRefused;
import org.linia.transfer.control.Superseded;
import org.linia.transfer.control.desk.Recording;
import org.linia.transfer.control.mapping.MappingDocument;
import org.linia.transfer.control.story.Stories;
import org.linia.transfer.control.story.Story;

/**
 * Works on the imports in the background, one after the other. Every server has this worker; the lease of an import sees
 * to it that only one of them works on it, and that another one goes on when it dies.
 */
@Singleton
@Startup
@DenyAll
public class RunImports {
    private static final Logger LOG = Logger.getLogger(RunImports.class.getName());
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofSeconds(5);
    /** Stories of one transaction: large enough to be fast, small enough that progress shows and cancelling acts. */
    private static final int CHUNK = 500;

    private final String process = UUID.randomUUID().toString();
    private volatile boolean stopping;

    @Resource
    private TimerService timers;

    @Inject
    private AdvanceImport advance;

    @Inject
    private RecordStories recordStories;

    @Inject
    private ImportFiles files;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @PostConstruct
    void begin() {
        if (database.isEmbedded()) {
            advance.releaseAll();
        }
        advance.tidy();
        timers.createIntervalTimer(FIRST_LOOK.toMillis(), BETWEEN_LOOKS.toMillis(), new TimerConfig("imports", false));
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
            for (Optional<Job> job = advance.take(process); job.isPresent(); job = advance.take(process)) {
                work(job.get());
            }
        } catch (EJBException away) {
            database.doubt();
            LOG.log(Level.WARNING, "Imports wait: {0}", away.getMessage());
        }
    }

    private void work(Job job) {
        try {
            recordAll(job);
        } catch (ImportRefused refused) {
            advance.refuse(job.run(), process, faults(refused));
        } catch (EJBException | PersistenceException broken) {
            if (broken.getCause() instanceof Superseded) {
                LOG.log(Level.INFO, "Import {0} is in other hands", job.run());
                return;
            }
            LOG.log(Level.SEVERE, "Import " + job.run() + " broke off", broken);
            advance.breakOff(job.run(), process);
        }
        advance.tidyUp(job.run());
    }

    private void recordAll(Job job) {
        Heartbeat heart = new Heartbeat(clock, BEAT, () -> advance.prolong(job.run(), process));
        try (Stories stories =
                new Stories(() -> heart.beatingWith(files.open(job.file())), MappingDocument.read(job.mapping()))) {
            advance.begin(job.run(), process, stories.lines());
            for (long passed = 0; passed < job.position(); passed++) {
                stories.next();
            }
            Recording recording = new Recording(
                    job.organisation(), (chunk, known) -> recordStories.record(job.run(), process, chunk, known));
            for (List<Story> chunk = next(stories); !chunk.isEmpty(); chunk = next(stories)) {
                if (stopping || recording.record(chunk) == ImportState.CANCELLED) {
                    return;
                }
            }
            advance.finish(job.run(), process);
        }
    }

    private static List<Story> next(Stories stories) {
        List<Story> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK) {
            Story story = stories.next();
            if (story == null) {
                break;
            }
            chunk.add(story);
        }
        return chunk;
    }

    private static List<ImportFault> faults(ImportRefused refused) {
        return refused.violations().stream()
                .map(fault -> new ImportFault(fault.field(), fault.key(), fault.arguments()))
                .toList();
    }
}
