package org.linia.transfer;

import java.time.Instant;
import java.util.List;
import org.linia.identity.AccountId;

/** An import as lists and pages show it. */
public record ImportLine(
        long id,
        ImportState state,
        String source,
        String mapping,
        String fileName,
        AccountId startedBy,
        ImportCounts counts,
        long findings,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        List<ImportFault> failure,
        long version) {}
