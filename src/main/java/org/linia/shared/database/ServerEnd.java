package org.linia.shared.database;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Ends the server process when it cannot do its work, so that whoever started it learns of it. */
final class ServerEnd {

    private static final Logger LOG = Logger.getLogger(ServerEnd.class.getName());

    private ServerEnd() {}

    /**
     * Says why, in one line, and ends the process with code 1. It does not return: {@code System.exit} would wait for
     * the container, which in turn waits for this very application to finish its start.
     */
    static void because(CannotStart reason) {
        LOG.log(Level.SEVERE, "Linia cannot start: {0}", reason.getMessage());
        LOG.log(Level.FINE, "Linia cannot start", reason);
        Runtime.getRuntime().halt(1);
    }
}
