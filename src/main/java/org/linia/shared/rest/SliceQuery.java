package org.linia.shared.rest;

import jakarta.ws.rs.QueryParam;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;

/** {@code limit} and {@code after} of a list; a {@code @BeanParam}. */
public class SliceQuery {
    @QueryParam("limit")
    private String limit;

    @QueryParam("after")
    private String after;

    /** @throws InvalidInput if the limit is no number from 1 to 200 */
    public Slice slice() {
        if (limit != null && !limit.matches("\\d{1,9}")) {
            throw InvalidInput.of("limit", "shared.invalid.range", 1, Slice.MOST);
        }
        return new Slice(limit == null ? Slice.USUAL : Integer.parseInt(limit), after);
    }
}
