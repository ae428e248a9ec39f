package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linia.channel.NotificationText;

/** What rules of notification say, by rule and language. */
@ApplicationScoped
public class NotificationTexts {
    private static final String KEPT = """
            insert into notification_text (rule_id, language, news, subject, body) values (?1, ?2, ?3, ?4, ?5)
            on conflict (rule_id, language) do update
              set news = excluded.news, subject = excluded.subject, body = excluded.body""";

    @PersistenceContext
    private EntityManager entities;

    Map<Long, Map<String, NotificationText>> all() {
        List<?> rows = entities.createNativeQuery(
                        "select rule_id, language, news, subject, body from notification_text")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.toMap(
                                row -> (String) row[1],
                                row -> new NotificationText((String) row[2], (String) row[3], (String) row[4]))));
    }

    /** Those in other languages stay. */
    public void keep(long rule, Map<String, NotificationText> texts) {
        texts.forEach((language, text) -> entities.createNativeQuery(KEPT)
                .setParameter(1, rule)
                .setParameter(2, language)
                .setParameter(3, text.news().strip())
                .setParameter(4, text.subject().strip())
                .setParameter(5, text.body().strip())
                .executeUpdate());
    }
}
