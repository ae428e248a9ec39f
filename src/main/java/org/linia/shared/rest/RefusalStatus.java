package org.linia.shared.rest;

import java.util.Map;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.NotSignedIn;
import org.linia.shared.problem.PreconditionMissing;
import org.linia.shared.problem.Refusal;
import org.linia.shared.problem.Stale;
import org.linia.shared.problem.TooLarge;
import org.linia.shared.problem.TooMany;
import org.linia.shared.problem.Unavailable;
import org.linia.shared.problem.Unprocessable;

/** The HTTP status of each refusal. */
final class RefusalStatus {
    private static final Map<Class<? extends Refusal>, Integer> STATUS = Map.ofEntries(
            Map.entry(InvalidInput.class, 400),
            Map.entry(NotSignedIn.class, 401),
            Map.entry(NotAllowed.class, 403),
            Map.entry(NotFound.class, 404),
            Map.entry(Conflict.class, 409),
            Map.entry(Stale.class, 412),
            Map.entry(TooLarge.class, 413),
            Map.entry(Unprocessable.class, 422),
            Map.entry(PreconditionMissing.class, 428),
            Map.entry(TooMany.class, 429),
            Map.entry(Unavailable.class, 503));

    private RefusalStatus() {}

    /** The status of the refusal's class or of the nearest one above it. */
    static int of(Refusal refusal) {
        for (Class<?> type = refusal.getClass(); type != Refusal.class; type = type.getSuperclass()) {
            Integer status = STATUS.get(type);
            if (status != null) {
                return status;
            }
        }
        throw new IllegalStateException("no status for " + refusal.getClass(), refusal);
    }
}
