package org.linia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

@BlackBox
class HealthIT {

    @Test
    void aStartedServerIsReady() throws IOException, InterruptedException {
        var answer = TestServer.get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void aStrangerDoesNotSeeTheMetrics() throws IOException, InterruptedException {
        assertThat(TestServer.get("/metrics").statusCode()).isNotEqualTo(200);
    }

    @Test
    void anAnswerOfTheContainerDoesNotTellWhatItIs() throws IOException, InterruptedException {
        var answer = TestServer.get("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "$wsep");
        assertThat(answer.body()).doesNotContain("Liberty", "WebSphere", "com.ibm", "Exception:");
    }
}
