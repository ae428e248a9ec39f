package org.linia.transfer.boundary;

import jakarta.ejb.EJBException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.transfer.ImportState;
import org.linia.transfer.boundary.AdvanceImport.Job;
import org.linia.transfer.control.desk.Known;
import org.linia.transfer.control.desk.Unstorable;
import org.linia.transfer.control.story.Reason;
import org.linia.transfer.control.story.Story;

/**
 * One import's stories on their way into the database, many at a time. When some cannot be recorded together, it halves
 * them until it has found the one that cannot be recorded at all: that one is listed as rejected, the others are kept.
 */
final class Recording {
    private static final Logger LOG = Logger.getLogger(Recording.class.getName());

    private final RecordStories stories;
    private final Job job;
    private final String process;
    private Known known;

    Recording(RecordStories stories, Job job, String process) {
        this.stories = stories;
        this.job = job;
        this.process = process;
        this.known = new Known(job.organisation());
    }

    /** @return as {@link RecordStories#record} */
    ImportState record(List<Story> chunk) {
        try {
            return stories.record(job.run(), process, chunk, known);
        } catch (EJBException failed) {
            known = new Known(job.organisation());
            String why = why(failed, chunk).orElseThrow(() -> failed);
            return chunk.size() == 1 ? turnDown(chunk.get(0), why, failed) : halves(chunk);
        }
    }

    private static Optional<String> why(EJBException failed, List<Story> chunk) {
        return chunk.size() > 1 || chunk.get(0).ticket().isPresent() ? Unstorable.why(failed) : Optional.empty();
    }

    private ImportState turnDown(Story story, String why, EJBException failed) {
        LOG.log(Level.WARNING, "Import " + job.run() + " cannot keep a ticket", failed);
        return record(List.of(story.turnedDown(Reason.NOT_STORABLE, why)));
    }

    private ImportState halves(List<Story> chunk) {
        int middle = chunk.size() / 2;
        ImportState first = record(chunk.subList(0, middle));
        return first == ImportState.CANCELLED ? first : record(chunk.subList(middle, chunk.size()));
    }
}
