package org.linia.transfer.control.desk;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells content that can never be kept from a database, or a server, that is not well just now. */
public final class Unstorable {
    /** Classes of SQLSTATE that blame the content: data exceptions, broken constraints, limits of the program. */
    private static final Set<String> CONTENT = Set.of("22", "23", "54");
    /** Somebody else imports the same tickets at this very moment: the next attempt finds them. */
    private static final String HERE_ALREADY = "23505";

    private static final List<Class<? extends RuntimeException>> UNTELLABLE = List.of(
            IllegalArgumentException.class,
            NullPointerException.class,
            ClassCastException.class,
            ArithmeticException.class,
            DateTimeException.class);

    private Unstorable() {}

    /** What speaks against the content, in one line; empty if the fault lies elsewhere. */
    public static Optional<String> why(Throwable failed) {
        List<Throwable> chain = chain(failed);
        Optional<SQLException> refused = chain.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
        if (refused.isPresent()) {
            return refused.filter(Unstorable::isContent).map(Unstorable::line);
        }
        Throwable root = chain.get(chain.size() - 1);
        return UNTELLABLE.stream().anyMatch(type -> type.isInstance(root)) ? Optional.of(line(root)) : Optional.empty();
    }

    private static List<Throwable> chain(Throwable failed) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> seen = new HashSet<>();
        for (Throwable at = failed; at != null && seen.add(at); at = at.getCause()) {
            chain.add(at);
        }
        return chain;
    }

    private static boolean isContent(SQLException refused) {
        String state = refused.getSQLState();
        return state != null
                && state.length() == 5
                && CONTENT.contains(state.substring(0, 2))
                && !state.equals(HERE_ALREADY);
    }

    private static String line(Throwable failed) {
        String message = failed.getMessage() == null ? "" : failed.getMessage();
        return message.lines().findFirst().orElse(failed.getClass().getSimpleName());
    }
}
