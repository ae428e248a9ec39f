package org.linia.ticket;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.sla.AgreementKind;
import org.linia.sla.Priority;
import org.linia.sla.Target;

/**
 * Only tickets with a promise that became that within some time; of the rest null means any.
 *
 * @param priority that the ticket had when the promise ended, or has while it runs
 * @param from null: since ever
 * @param to null: up to now, and later
 */
public record PromiseWish(
        Outcome outcome, AgreementKind kind, Target target, Priority priority, Instant from, Instant to) {
    private static final String ANY = "-";

    public PromiseWish {
        Objects.requireNonNull(outcome);
    }

    /** Read again by {@link #parse}. */
    @Override
    public String toString() {
        return Stream.of(outcome, kind, target, priority, from, to)
                .map(part -> part == null ? ANY : part.toString())
                .collect(Collectors.joining(" "));
    }

    public static PromiseWish parse(String text) {
        List<String> parts = Arrays.asList(text.split(" "));
        return new PromiseWish(
                Outcome.valueOf(parts.get(0)),
                part(parts.get(1), AgreementKind::valueOf),
                part(parts.get(2), Target::valueOf),
                part(parts.get(3), Priority::valueOf),
                part(parts.get(4), Instant::parse),
                part(parts.get(5), Instant::parse));
    }

    private static <T> T part(String text, Function<String, T> parse) {
        return text.equals(ANY) ? null : parse.apply(text);
    }
}
