package org.linia.shared.process;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StarterWatchTest {

    @Test
    void theServerEndsWhenItsStarterIsKilled() throws IOException {
        Process starter = new ProcessBuilder("sleep", "60").start();
        CompletableFuture<Void> ended = new CompletableFuture<>();

        StarterWatch.over(starter.toHandle(), () -> ended.complete(null));
        assertThat(ended).isNotDone();
        starter.destroyForcibly();

        assertThat(ended).succeedsWithin(10, SECONDS);
    }
}
