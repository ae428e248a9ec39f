package org.linia.ticket;

/** A new value for something, which may be null; where no change is wanted the change itself is null. */
public record Change<T>(T value) {
    public static <T> T applied(Change<T> change, T old) {
        return change == null ? old : change.value();
    }
}
