package org.linia.shared.database;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Tells "somebody else wrote the same at the same moment" from every other fault: what was free is taken now. */
public final class Taken {
    /** A unique key, as PostgreSQL numbers its violation. */
    private static final String UNIQUE = "23505";

    private Taken() {}

    public static boolean isIn(Throwable thrown) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable at = thrown; at != null && seen.add(at); at = at.getCause()) {
            if (at instanceof SQLException refused && isUnique(refused)) {
                return true;
            }
        }
        return false;
    }

    /** What a batch refuses says why in what comes after it. */
    private static boolean isUnique(SQLException refused) {
        return UNIQUE.equals(refused.getSQLState())
                || refused.getNextException() != null
                        && UNIQUE.equals(refused.getNextException().getSQLState());
    }
}
