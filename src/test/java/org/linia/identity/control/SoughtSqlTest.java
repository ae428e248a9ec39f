package org.linia.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linia.identity.Sought;
import org.linia.identity.Sought.How;
import org.linia.shared.problem.InvalidInput;

/** What becomes of a filter: text of our own, and parameters. */
class SoughtSqlTest {
    private final SoughtSql sql = new SoughtSql(DirectoryColumns.PEOPLE, 7L);

    @Test
    void aNameIsFoundInAnyCaseAndAnIdAsItIs() {
        assertThat(sql.condition(has("userName", How.EQUAL, "Ana.Pop@carpatia.example")))
                .isEqualTo("lower(coalesce(a.directory_name, a.username)) = lower(?2)");
        assertThat(sql.condition(has("externalId", How.EQUAL, "X1"))).isEqualTo("a.external_id = ?3");
        assertThat(sql.parameters()).containsExactly(7L, "Ana.Pop@carpatia.example", "X1");
    }

    @Test
    void nothingThatACallerSaysBecomesText() {
        String hostile = "'; drop table account; -- %_\\ ?1";
        for (How how : How.values()) {
            assertThat(sql.condition(has("name.familyName", how, hostile)))
                    .doesNotContain("drop")
                    .doesNotContain("%")
                    .contains("s.said -> 'name' ->> 'familyName'");
        }
        assertThat(sql.parameters()).filteredOn(hostile::equals).hasSize(How.values().length - 1);
    }

    @Test
    void whatIsNoColumnOfOursFindsNobody() {
        for (String attribute : new String[] {"password_hash", "a.id", "1=1", "name", "' or true --"}) {
            assertThatThrownBy(() -> sql.condition(has(attribute, How.EQUAL, "x")))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> sql.order(attribute, false, "a.id")).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void notIsTrueWhereThereIsNoValue() {
        assertThat(sql.condition(new Sought.Not(has("title", How.BEGINS, "Dr"))))
                .isEqualTo("not coalesce(starts_with(lower(s.said ->> 'title'), lower(?2)), false)");
        assertThat(sql.condition(has("title", How.EQUAL, null))).isEqualTo("s.said ->> 'title' is null");
    }

    @Test
    void whatIsSaidOfOneAddressHoldsForOneAndTheSame() {
        String both = sql.condition(new Sought.Among(
                "emails",
                new Sought.Both(
                        has("emails.type", How.EQUAL, "work"), has("emails.value", How.ENDS, "@carpatia.example"))));

        assertThat(both).startsWith("exists (select from jsonb_array_elements(").containsOnlyOnce("exists (");
        assertThat(sql.condition(has("emails.value", How.PRESENT, null)))
                .startsWith("exists (select from jsonb_array_elements(")
                .endsWith("where e ->> 'value' is not null and e ->> 'value' <> '')");
    }

    @Test
    void aValueMustBeOfTheAttributesKind() {
        Instant moment = Instant.parse("2030-01-01T00:00:00Z");
        assertThat(sql.condition(has("meta.created", How.NOT_BELOW, moment))).isEqualTo("a.created_at >= ?2");
        assertThat(sql.parameters()).contains(Timestamp.from(moment));
        assertThat(sql.condition(has("active", How.EQUAL, true))).isEqualTo("a.active = ?3");
        assertThatThrownBy(() -> sql.condition(has("active", How.ABOVE, true))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> sql.condition(has("meta.created", How.CONTAINS, "2030")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> sql.condition(has("userName", How.EQUAL, "a\u0000b")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theOrderHasAnEnd() {
        assertThat(sql.order("userName", true, "a.id"))
                .isEqualTo("lower(coalesce(a.directory_name, a.username)) desc nulls last, a.id");
        assertThat(sql.order(null, true, "a.id")).isEqualTo("a.id");
    }

    private static Sought has(String attribute, How how, Object value) {
        return new Sought.Has(attribute, how, value);
    }
}
