package org.linia.shared.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linia.shared.json.Json;

class WireTest {

    @Test
    void newsIsPackedIntoPayloadsThatTheDatabaseTakes() {
        List<String> news =
                IntStream.range(0, 2000).mapToObj(i -> "{\"ț\":" + i + "}").toList();

        List<String> payloads = Wire.packed(news);

        assertThat(payloads).hasSizeGreaterThan(1).allSatisfy(payload -> assertThat(
                        payload.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(Wire.LARGEST));
        assertThat(payloads.stream()
                        .flatMap(payload -> Json.array(payload).getValuesAs(JsonObject.class).stream())
                        .map(one -> one.getInt("ț")))
                .isEqualTo(IntStream.range(0, 2000).boxed().toList());
    }

    @Test
    void whatIsTooLongBecomesAWordThatSomethingWasMissed() throws InterruptedException {
        Wire wire = new Wire();
        wire.send((JsonObject) Json.value(Map.of("text", "x".repeat(9000))));
        wire.send((JsonObject) Json.value(Map.of("text", "short")));

        assertThat(wire.next()).containsExactly("[{\"text\":\"short\"}]", "[]");
    }
}
