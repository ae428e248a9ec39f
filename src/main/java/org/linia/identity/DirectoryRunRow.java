package org.linia.identity;

import java.time.Instant;
import org.linia.shared.problem.Refusal;

/**
 * An import of a directory, or what one would do.
 *
 * @param account in whose name, and their name
 * @param dry nothing is changed, only said
 * @param fault why it stopped or failed; null: it did not
 */
public record DirectoryRunRow(
        long id,
        AccountId account,
        String accountName,
        boolean scheduled,
        boolean dry,
        boolean beyond,
        DirectoryRunState state,
        DirectoryTally tally,
        Refusal.Text fault,
        Instant createdAt,
        Instant finishedAt) {}
