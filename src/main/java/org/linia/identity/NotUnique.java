package org.linia.identity;

import java.util.List;
import org.linia.shared.problem.Conflict;

/** Somebody or something of the organisation is called so already. REST: 409; whose it is, is not said. */
public class NotUnique extends Conflict {
    public NotUnique(String key) {
        super(List.of(), key);
    }
}
