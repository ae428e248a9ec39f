package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.ticket.entity.Act;

/** Which mail became what on which ticket. */
@ApplicationScoped
public class MailLog {
    @PersistenceContext
    private EntityManager entities;

    /** What a mail became. */
    enum What {
        OPENED,
        SAID,
        /** A supplier's answer. */
        ANSWERED,
        /** Nobody wrote it. */
        NOTED
    }

    /** @param message null unless it was {@link What#SAID} */
    void note(long mail, long ticket, Long message, What what, Act act) {
        entities.createNativeQuery("insert into ticket_mail (mail, ticket, message_id, by_id, what, at)"
                        + " values (?1, ?2, cast(?3 as bigint), cast(?4 as bigint), ?5, ?6)")
                .setParameter(1, mail)
                .setParameter(2, ticket)
                .setParameter(3, message == null ? null : message.toString())
                .setParameter(4, act.by() == null ? null : act.by().toString())
                .setParameter(5, what.name())
                .setParameter(6, Timestamp.from(act.at()))
                .executeUpdate();
    }

    /** How many mails of that person were put on that ticket since then; by others than people if it is null. */
    long on(long ticket, AccountId by, Instant since) {
        return (Long) entities.createNativeQuery("select count(*) from ticket_mail where ticket = ?1"
                        + " and by_id is not distinct from cast(?2 as bigint) and at > ?3")
                .setParameter(1, ticket)
                .setParameter(2, by == null ? null : by.toString())
                .setParameter(3, Timestamp.from(since))
                .getSingleResult();
    }

    /** How many tickets were opened by mails of that person since then. */
    long opened(AccountId by, Instant since) {
        return (Long) entities.createNativeQuery(
                        "select count(*) from ticket_mail where by_id = ?1 and what = 'OPENED' and at > ?2")
                .setParameter(1, by.value())
                .setParameter(2, Timestamp.from(since))
                .getSingleResult();
    }

    /** The Message-ID of what came last about the ticket; empty if nothing did. */
    String lastMessageId(long ticket) {
        List<?> found = entities.createNativeQuery("select m.message_id from ticket_mail t join mail m on m.id = t.mail"
                        + " where t.ticket = ?1 and t.what in ('OPENED', 'SAID') order by t.at desc, m.id desc limit 1")
                .setParameter(1, ticket)
                .getResultList();
        return found.isEmpty() ? "" : (String) found.get(0);
    }

    /** The mails of a ticket's messages, by the message; that with which it was opened by 0. */
    public Map<Long, Long> originals(long ticket) {
        List<?> rows = entities.createNativeQuery("select coalesce(message_id, 0), min(mail) from ticket_mail"
                        + " where ticket = ?1 and what in ('OPENED', 'SAID') group by 1")
                .setParameter(1, ticket)
                .getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (Long) row[0], row ->
                (Long) row[1]));
    }

    /** The ticket of a mail. */
    public Optional<Long> ticket(long mail) {
        List<?> found = entities.createNativeQuery("select ticket from ticket_mail where mail = ?1")
                .setParameter(1, mail)
                .getResultList();
        return found.stream().findFirst().map(Long.class::cast);
    }
}
