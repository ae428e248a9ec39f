package org.linia.transfer.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.linia.transfer.ImportCounts;

/** The counts of an import. */
@Embeddable
public class ImportTally {
    private long total;
    private long imported;
    private long merged;
    private long repaired;
    private long rejected;

    @Column(name = "skipped_lines")
    private long skippedLines;

    private long created;
    private long skipped;
    private long different;

    public ImportTally() {}

    void begin(long lines) {
        this.total = lines;
    }

    /** @param more its total counts for nothing */
    void add(ImportCounts more) {
        imported += more.imported();
        merged += more.merged();
        repaired += more.repaired();
        rejected += more.rejected();
        skippedLines += more.skippedLines();
        created += more.created();
        skipped += more.skipped();
        different += more.different();
    }

    ImportCounts counts() {
        return new ImportCounts(total, imported, merged, repaired, rejected, skippedLines, created, skipped, different);
    }
}
