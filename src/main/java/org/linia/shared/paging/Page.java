package org.linia.shared.paging;

import java.util.List;
import java.util.function.Function;

/** A slice of a list; {@code next} is the opaque cursor of the following slice, or null at the end. */
public record Page<T>(List<T> items, String next) {
    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), next);
    }

    /**
     * @param found one row more than the slice, if there is one
     * @param cursor makes the cursor that goes on after a row
     */
    public static <T> Page<T> of(List<T> found, Slice slice, Function<T, String> cursor) {
        if (found.size() <= slice.limit()) {
            return new Page<>(found, null);
        }
        List<T> shown = List.copyOf(found.subList(0, slice.limit()));
        return new Page<>(shown, cursor.apply(shown.get(shown.size() - 1)));
    }
}
