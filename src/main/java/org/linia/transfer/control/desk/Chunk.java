package org.linia.transfer.control.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linia.transfer.ImportCounts;
import org.linia.transfer.control.story.Finding;
import org.linia.transfer.control.story.Outcome;
import org.linia.transfer.control.story.PastTicket;
import org.linia.transfer.control.story.Reason;
import org.linia.transfer.control.story.Story;
import org.linia.transfer.control.story.Tally;

/** Some stories, sorted into those whose ticket is here already and the others, with the account of their lines. */
public final class Chunk {
    private final List<PastTicket> fresh = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();
    private Tally told = Tally.NONE;
    private long skippedLines;
    private long skipped;
    private long different;

    /** @param here the references of tickets that are here, each with the hash of what its lines said */
    public Chunk(List<Story> stories, Map<String, String> here) {
        stories.forEach(story -> sort(story, here));
    }

    private void sort(Story story, Map<String, String> here) {
        PastTicket ticket = story.ticket().orElse(null);
        String hash = ticket == null ? null : here.get(ticket.reference());
        if (hash == null) {
            told = told.plus(story.tally());
            found.addAll(story.findings());
            if (ticket != null) {
                fresh.add(ticket);
            }
            return;
        }
        skipped++;
        skippedLines += story.tally().read();
        if (!hash.equals(ticket.contentHash())) {
            different++;
            long line = ticket.events().get(0).line();
            found.add(
                    new Finding(line, ticket.reference(), Outcome.SKIPPED, Reason.HERE_WITH_OTHER_CONTENT, List.of()));
        }
    }

    /** The tickets that are not here yet. */
    public List<PastTicket> fresh() {
        return fresh;
    }

    public ImportCounts counts() {
        return new ImportCounts(
                0,
                told.imported(),
                told.merged(),
                told.repaired(),
                told.rejected(),
                skippedLines,
                fresh.size(),
                skipped,
                different);
    }

    /**
     * Rows of {@code import_finding}.
     *
     * @param before how many the import has
     */
    public List<Map<String, Object>> findings(long run, long before) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Finding finding : found) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("run_id", run);
            row.put("seq", before + rows.size() + 1);
            row.put("line", finding.line());
            row.put("reference", finding.reference());
            row.put("outcome", finding.outcome());
            row.put("reason", finding.reason());
            row.put("arguments", finding.arguments());
            rows.add(row);
        }
        return rows;
    }
}
