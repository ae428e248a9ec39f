package org.linia.ticket.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.Api;
import org.linia.identity.AccountId;
import org.linia.identity.DataScope;
import org.linia.identity.OrganisationId;
import org.linia.shared.paging.Cursor;
import org.linia.shared.paging.Slice;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketSort.By;

/** A search finds the same tickets whichever way it goes about it. */
@ExtendWith(ArquillianExtension.class)
class TicketSqlIT {
    private static final int ALL = 100_000;
    private static final Slice FOUR = Slice.first(4);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    @ConfigProperty(name = "http.port")
    private int port;

    private final String word = "way" + System.nanoTime();
    private final List<Long> found = new ArrayList<>();
    private DataScope scope;

    @BeforeEach
    void openTickets() {
        System.setProperty("test.url", "http://localhost:" + port);
        Api operator = Api.as("operator");
        for (int i = 0; i < 6; i++) {
            found.add(operator.open(word + " " + i));
            operator.open("Something else");
        }
        Object[] row = (Object[])
                entities.createNativeQuery("select id, organisation_id from account where username = 'operator'")
                        .getSingleResult();
        scope = new DataScope(
                new AccountId((Long) row[0]), Set.of(new OrganisationId((Long) row[1])), DataScope.Part.NONE, Set.of());
    }

    @Test
    void alongTheOrderAsFromTheWords() {
        for (By by : By.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                TicketSort sort = new TicketSort(by, descending);

                List<Long> fromTheWords = numbers(sql -> sql.numbers(sort, FOUR));

                assertThat(fromTheWords).as(sort.text()).hasSize(5).isSubsetOf(found);
                assertThat(numbers(sql -> sql.near(sort, FOUR, ALL)))
                        .as(sort.text())
                        .isEqualTo(fromTheWords);
            }
        }
    }

    @Test
    void bothGoOnWhereTheSliceBeforeEnded() {
        Collections.reverse(found);
        TicketSort sort = new TicketSort(By.NUMBER, true);
        Slice next = new Slice(4, Cursor.of(sort.text(), found.get(1), found.get(1)));

        assertThat(numbers(sql -> sql.numbers(sort, next))).isEqualTo(found.subList(2, 6));
        assertThat(numbers(sql -> sql.near(sort, next, ALL))).isEqualTo(found.subList(2, 6));
    }

    @Test
    void theWalkEndsWhereItIsTold() {
        TicketSort sort = new TicketSort(By.NUMBER, true);
        Slice after = new Slice(4, Cursor.of(sort.text(), found.get(5) + 1, found.get(5) + 1));

        assertThat(numbers(sql -> sql.near(sort, after, 3))).containsExactly(found.get(5), found.get(4));
    }

    @Test
    void thePlannerIsAskedWhatItExpects() {
        assertThat(numbers(TicketSql::expected)).singleElement().satisfies(count -> assertThat(count)
                .isBetween(0L, (long) ALL));
    }

    @Test
    void aCountKnowsOnlyThoseWithTheWords() {
        assertThat(numbers(sql -> sql.count(ALL))).containsExactly(6L);
    }

    private List<Long> numbers(Function<TicketSql, String> statement) {
        TicketSql sql = new TicketSql(scope)
                .filter(TicketFilter.all().words(word).build(), Instant.EPOCH)
                .words(word, "en", scope);
        Query query = entities.createNativeQuery(statement.apply(sql));
        for (int i = 0; i < sql.parameters().size(); i++) {
            query.setParameter(i + 1, sql.parameters().get(i));
        }
        List<?> numbers = query.getResultList();
        return numbers.stream().map(Long.class::cast).toList();
    }
}
