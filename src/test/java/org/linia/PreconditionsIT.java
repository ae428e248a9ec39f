package org.linia;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linia.Api.Answer;

/** If-Match in every form that RFC 9110 knows (13.1.1). */
@BlackBox
class PreconditionsIT {
    private final Api operator = Api.as("operator");
    private final long number = operator.open("Preconditions");
    private final String path = "/tickets/" + number;

    @Test
    void aStarMatchesWhateverIsThere() {
        assertThat(change("*").status()).isEqualTo(200);
        assertThat(operator.post(path + "/cancel", "{\"reason\": \"x\"}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        assertThat(operator.patch("/tickets/987654321", "{\"title\": \"x\"}", "If-Match", "*")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void ofAListOneMustMatch() {
        String now = operator.get(path).etag();

        assertThat(change("\"97\", \"98\"").status()).isEqualTo(412);
        assertThat(change("\"97\" , " + now + ", \"other\"").status()).isEqualTo(200);
    }

    @Test
    void weakOrForeignTagsMatchNothing() {
        String now = operator.get(path).etag();

        assertThat(change("W/" + now).status()).isEqualTo(412);
        assertThat(change(now.replace("\"", "")).status()).isEqualTo(412);
        assertThat(change("\"\"").status()).isEqualTo(412);
        assertThat(change("\"99999999999999999999\"").status()).isEqualTo(412);
    }

    @Test
    void theSameMoveUnderTheSameKeyIsAnsweredAgainWhateverTheListSays() {
        String list = "\"98\", " + operator.get(path).etag();
        String[] headers = {"If-Match", list, "Idempotency-Key", "preconditions-" + number};

        Answer first = operator.post(path + "/cancel", "{\"reason\": \"x\"}", headers);
        Answer again = operator.post(path + "/cancel", "{\"reason\": \"x\"}", headers);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    private Answer change(String ifMatch) {
        return operator.patch(path, "{\"title\": \"Changed\"}", "If-Match", ifMatch);
    }
}
