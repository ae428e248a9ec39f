package org.linia.transfer.control.desk;

import jakarta.ejb.EJBException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.identity.OrganisationId;
import org.linia.transfer.ImportState;
import org.linia.transfer.control.story.Reason;
import org.linia.transfer.control.story.Story;

/**
 * One import's stories on their way into the database, many at a time. When some cannot be recorded together, it halves
 * them until it has found the one that cannot be recorded at all: that one is listed as rejected, the others are kept.
 */
public final class Recording {
    private static final Logger LOG = Logger.getLogger(Recording.class.getName());

    private final OrganisationId organisation;
    private final Transaction transaction;
    private Known known;

    /** Records some stories, all or none. */
    @FunctionalInterface
    public interface Transaction {
        /** @return CANCELLED if somebody wants no more, and then nothing was recorded */
        ImportState record(List<Story> stories, Known known);
    }

    public Recording(OrganisationId organisation, Transaction transaction) {
        this.organisation = organisation;
        this.transaction = transaction;
        this.known = new Known(organisation);
    }

    /** @return as {@link Transaction#record} */
    public ImportState record(List<Story> chunk) {
        try {
            return transaction.record(chunk, known);
        } catch (EJBException failed) {
            known = new Known(organisation);
            String why = why(failed, chunk).orElseThrow(() -> failed);
            return chunk.size() == 1 ? turnDown(chunk.get(0), why, failed) : halves(chunk);
        }
    }

    private static Optional<String> why(EJBException failed, List<Story> chunk) {
        return chunk.size() > 1 || chunk.get(0).ticket().isPresent() ? Unstorable.why(failed) : Optional.empty();
    }

    private ImportState turnDown(Story story, String why, EJBException failed) {
        LOG.log(Level.WARNING, "A past ticket cannot be kept", failed);
        return record(List.of(story.turnedDown(Reason.NOT_STORABLE, why)));
    }

    private ImportState halves(List<Story> chunk) {
        int middle = chunk.size() / 2;
        ImportState first = record(chunk.subList(0, middle));
        return first == ImportState.CANCELLED ? first : record(chunk.subList(middle, chunk.size()));
    }
}
