package org.linia.ticket;

import java.util.List;
import org.linia.shared.outbox.Letter;

/**
 * What was written about a ticket.
 *
 * @param mailed by mail, to suppliers and to people, newest first
 * @param toSuppliers by mail or webhook, oldest first
 */
public record LettersSent(List<Letter> mailed, List<Letter> toSuppliers) {
    public static final LettersSent NONE = new LettersSent(List.of(), List.of());

    public LettersSent {
        mailed = List.copyOf(mailed);
        toSuppliers = List.copyOf(toSuppliers);
    }
}
