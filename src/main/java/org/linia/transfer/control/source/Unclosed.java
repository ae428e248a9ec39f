package org.linia.transfer.control.source;

import java.io.FilterReader;
import java.io.Reader;

/** Lends a reader to a parser that would close it at the end of its work. */
final class Unclosed extends FilterReader {
    Unclosed(Reader lent) {
        super(lent);
    }

    @Override
    public void close() {
        // The lender closes.
    }
}
