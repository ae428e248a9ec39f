package org.linia.shared.database;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells "the database is away just now" from every other fault: then it is worth while to come again. */
public final class Outage {
    private Outage() {}

    /** The driver's word for it, if that is what the exception comes from. */
    public static Optional<SQLException> in(Throwable thrown) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable at = thrown; at != null && seen.add(at); at = at.getCause()) {
            if (at instanceof SQLException refused && isAway(refused)) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    /** Connection exceptions (class 08), shutdown (57P0x) and lack of room or connections (53), as PostgreSQL numbers them. */
    private static boolean isAway(SQLException thrown) {
        String state = thrown.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P0") || state.startsWith("53");
    }
}
