package org.linia.transfer.control.source;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be opened again and again: an import reads it twice, once to count and once to tell. */
@FunctionalInterface
public interface Source {
    InputStream open() throws IOException;
}
