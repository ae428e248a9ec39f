package org.linia.shared.paging;

import org.linia.shared.problem.InvalidInput;

/** How much of a list is wanted, and after which cursor (null: from the start). */
public record Slice(int limit, String after) {
    public static final int MOST = 200;
    public static final int USUAL = 50;

    public Slice {
        if (limit < 1 || limit > MOST) {
            throw InvalidInput.of("limit", "shared.invalid.range", 1, MOST);
        }
    }

    public static Slice first(int limit) {
        return new Slice(limit, null);
    }
}
