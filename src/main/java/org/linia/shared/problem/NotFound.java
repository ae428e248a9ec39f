package org.linia.shared.problem;

/** There is no such thing, or the caller may not know that there is. REST: 404. */
public class NotFound extends Refusal {
    public NotFound() {
        super(Text.of("shared.problem.notFound"));
    }
}
