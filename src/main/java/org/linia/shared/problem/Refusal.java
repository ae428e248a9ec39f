package org.linia.shared.problem;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A use case said no. The transaction is rolled back and the exception crosses the EJB border as it is.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {
    private final transient Text text;

    protected Refusal(Text text) {
        super(text.key());
        this.text = text;
    }

    /** Why, as a key of a message bundle with its arguments. */
    public Text text() {
        return text;
    }

    /** A message-bundle key such as {@code ticket.refused.closed} and its arguments. */
    public record Text(String key, List<Object> arguments) {
        public static Text of(String key, Object... arguments) {
            return new Text(key, List.of(arguments));
        }
    }
}
