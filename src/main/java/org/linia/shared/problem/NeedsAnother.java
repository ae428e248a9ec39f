package org.linia.shared.problem;

import java.util.List;

/**
 * The caller may do this, but not alone: somebody else has to approve. Nothing was done. Whoever knows whom to ask observes
 * it where a page wanted the act.
 */
public abstract class NeedsAnother extends Conflict {
    protected NeedsAnother(String key, Object... arguments) {
        super(List.of(), key, arguments);
    }
}
