package org.linia.transfer.control.story;

import java.util.List;
import java.util.Optional;

/**
 * What became of the lines of one key, or of one line without.
 *
 * @param ticket empty when every line was rejected or merged into a ticket told before
 * @param tally its lines by outcome
 * @param findings repairs and rejections, in the order of the lines
 */
public record Story(Optional<PastTicket> ticket, Tally tally, List<Finding> findings) {
    public Story {
        findings = List.copyOf(findings);
    }

    static Story rejected(long line, String reference, Repair why) {
        return new Story(
                Optional.empty(),
                Tally.of(Outcome.REJECTED),
                List.of(new Finding(line, reference, Outcome.REJECTED, why.reason(), why.arguments())));
    }

    /** The same lines, none of which is in any ticket after all. */
    public Story turnedDown(Reason why, String detail) {
        PastTicket told = ticket.orElseThrow();
        long line = told.events().get(0).line();
        return new Story(
                Optional.empty(),
                new Tally(0, 0, 0, tally.read()),
                List.of(new Finding(line, told.reference(), Outcome.REJECTED, why, List.of(detail))));
    }

    static Story merged() {
        return new Story(Optional.empty(), Tally.of(Outcome.MERGED), List.of());
    }
}
