package org.linia.report.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimesUsedTest {
    @Test
    void thePercentileIsTheSmallestTimeThatSoManyDoNotExceed() {
        assertThat(of(7).percentile(50)).isEqualTo(Duration.ofHours(4));
        assertThat(of(8).percentile(50)).isEqualTo(Duration.ofHours(4));
        assertThat(of(10).percentile(90)).isEqualTo(Duration.ofHours(9));
        assertThat(of(11).percentile(90)).isEqualTo(Duration.ofHours(10));
        assertThat(of(1).percentile(90)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void ofNoneThereIsNone() {
        assertThat(new TimesUsed().percentile(50)).isNull();
    }

    /** So many, of one hour, two hours and so on, the longest first. */
    private static TimesUsed of(int many) {
        TimesUsed used = new TimesUsed();
        IntStream.range(0, many).forEach(i -> used.add(Duration.ofHours(many - i)));
        return used;
    }
}
