package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linia.identity.Caller;
import org.linia.identity.DataScope;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketSort;

/** Selects what the caller has to do with as a private person: also for staff no more than their own tickets. */
@ApplicationScoped
public class OwnTickets {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final int MOST_WORDS = 24;
    private static final String TEXT = "coalesce(x.public_words, x.words)";
    private static final String ASKED =
            "(to_tsquery(linia_text_search(?1), linia_fold(?2)) || to_tsquery('linia_simple', linia_fold(?2)))";

    @Inject
    private TicketReader reader;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    public Page<TicketLine> find(TicketFilter filter, TicketSort sort, Slice slice) {
        TicketSql sql = new TicketSql(personal())
                .filter(filter, clock.instant())
                .words(filter.words(), caller.person().language(), personal());
        return reader.find(sql, sort, slice);
    }

    /** Tickets with any of the words, or words that begin like them, best first: what fits while somebody still types. */
    public List<TicketLine> like(String words, boolean openOnly, int most) {
        String asked = beginnings(words);
        if (asked.isEmpty()) {
            return List.of();
        }
        String sql =
                "select " + TicketLines.COLUMNS + " from ticket_line t join ticket_text x on x.ticket = t.number where "
                        + TicketScope.condition("t", personal()) + (openOnly ? " and t.open" : "") + " and " + TEXT
                        + " @@ " + ASKED
                        + " order by ts_rank(" + TEXT + ", " + ASKED + ") desc, t.number desc limit " + most;
        return reader.lines(sql, List.of(caller.person().language(), asked));
    }

    private static String beginnings(String words) {
        return WORD.matcher(words == null ? "" : words)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" | "));
    }

    private DataScope personal() {
        return caller.scope().personal();
    }
}
