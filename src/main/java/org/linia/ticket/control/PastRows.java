package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.linia.shared.json.Json;

/** Writes the rows of many tickets at once: one statement per table, the rows as one JSON text. */
@ApplicationScoped
public class PastRows {
    private static final int MESSAGES_AT_A_TIME = 50;

    @PersistenceContext
    private EntityManager entities;

    /** So many new ticket numbers. */
    public PrimitiveIterator.OfLong numbers(int count) {
        return drawn("ticket_number", count).iterator();
    }

    /** So many new message ids; the sequence hands out fifty at a time, each number and the 49 before it. */
    public PrimitiveIterator.OfLong messageIds(int count) {
        int draws = (count + MESSAGES_AT_A_TIME - 1) / MESSAGES_AT_A_TIME;
        return drawn("ticket_message_seq", draws)
                .flatMap(last -> LongStream.rangeClosed(last - MESSAGES_AT_A_TIME + 1, last))
                .iterator();
    }

    private LongStream drawn(String sequence, int count) {
        List<?> drawn = entities.createNativeQuery("select nextval('" + sequence + "') from generate_series(1, ?1)")
                .setParameter(1, count)
                .getResultList();
        return drawn.stream().mapToLong(Long.class::cast);
    }

    /** @param rows all with the same columns */
    public void write(String table, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            String columns = String.join(", ", rows.get(0).keySet());
            entities.createNativeQuery("insert into " + table + " (" + columns + ") select " + columns
                            + " from json_populate_recordset(null::" + table + ", ?1::json)")
                    .setParameter(1, Json.text(rows))
                    .executeUpdate();
        }
    }

    /** @param rows ticket, language, words, public_words */
    public void writeWords(List<Map<String, Object>> rows) {
        entities.createNativeQuery("insert into ticket_text (ticket, words, public_words)"
                        + " select ticket, linia_tsvector(language, words),"
                        + " case when public_words is not null then linia_tsvector(language, public_words) end"
                        + " from json_to_recordset(?1::json)"
                        + " as r (ticket bigint, language text, words text, public_words text)")
                .setParameter(1, Json.text(rows))
                .executeUpdate();
    }
}
