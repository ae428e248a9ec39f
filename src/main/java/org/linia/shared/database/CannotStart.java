package org.linia.shared.database;

/** Why Linia cannot start, as one line that tells whoever runs it what to change. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String line) {
        super(line);
    }

    CannotStart(String line, Throwable cause) {
        super(line, cause);
    }
}
