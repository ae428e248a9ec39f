package org.linia.ticket.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linia.ticket.RatingLine;

/** How whoever asked was helped, as the REST contract has it. */
public record RatingJson(
        @Schema(minimum = "1", maximum = "5") int stars,
        @Schema String comment,
        @Schema Instant at,

        @Schema(description = "When that was solved which is rated")
        Instant solvedAt,

        @Schema PersonJson by) {
    static RatingJson of(RatingLine rating) {
        return new RatingJson(
                rating.stars(),
                rating.comment(),
                rating.at(),
                rating.solvedAt(),
                PersonJson.of(rating.by(), rating.byName()));
    }
}
