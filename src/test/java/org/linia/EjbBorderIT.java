package org.linia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import jakarta.validation.ConstraintViolationException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the edges may rely on when they call a use case. */
@ExtendWith(ArquillianExtension.class)
class EjbBorderIT {

    @Inject
    private GreetSomeone greetSomeone;

    @Resource
    private UserTransaction transaction;

    @Test
    void aUseCaseIsInjectedAndAnswers() {
        assertThat(greetSomeone.greet("Ana")).isEqualTo("Hello Ana");
    }

    @Test
    void badInputReachesTheCallerUnwrapped() {
        assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(() -> greetSomeone.greet(" "));
    }

    @Test
    void badInputUndoesTheTransaction() throws Exception {
        transaction.begin();
        try {
            assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(() -> greetSomeone.greet(" "));
            assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        } finally {
            transaction.rollback();
        }
    }
}
