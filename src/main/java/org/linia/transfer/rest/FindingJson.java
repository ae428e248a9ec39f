package org.linia.transfer.rest;

import org.linia.shared.text.Messages;
import org.linia.transfer.FindingLine;

/** What was found about a line: a word for machines, and a sentence in the reader's language. */
public record FindingJson(long line, String reference, String outcome, String reason, String message) {
    static FindingJson of(FindingLine finding, Messages messages) {
        return new FindingJson(
                finding.line(),
                finding.reference(),
                finding.outcome(),
                finding.reason(),
                messages.of(
                        "transfer.reason." + finding.reason(),
                        finding.arguments().toArray()));
    }
}
