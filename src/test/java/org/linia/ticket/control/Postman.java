package org.linia.ticket.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.linia.channel.MailArrived;
import org.linia.channel.MailBody;
import org.linia.channel.MailBounce;
import org.linia.channel.MailDecision;
import org.linia.channel.MailKind;
import org.linia.channel.MailPart;
import org.linia.channel.MailSender;
import org.linia.channel.MailTerms;
import org.linia.channel.MailThread;
import org.linia.channel.StrangerPolicy;
import org.linia.identity.OrganisationId;

/** Brings mails as the mailboxes do, one transaction each, and says what became of them. */
@Dependent
class Postman {
    static final String MAILBOX = "help-in@carpatia.example";

    @Inject
    private Event<MailArrived> arrivals;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    /** A mail that is written; each wither gives another one. */
    record Draft(
            MailSender from,
            String to,
            String subject,
            String text,
            List<String> references,
            List<MailPart> parts,
            MailKind kind,
            MailBounce bounce,
            StrangerPolicy strangers) {
        static Draft of(String from, String subject, String text) {
            return new Draft(
                    new MailSender(from, "Ann Stranger", false),
                    MAILBOX,
                    subject,
                    text,
                    List.of(),
                    List.of(),
                    MailKind.PERSON,
                    null,
                    StrangerPolicy.CREATE);
        }

        Draft to(String address) {
            return new Draft(from, address, subject, text, references, parts, kind, bounce, strangers);
        }

        Draft answering(String messageId) {
            return new Draft(from, to, subject, text, List.of(messageId), parts, kind, bounce, strangers);
        }

        Draft authenticated() {
            MailSender proven = new MailSender(from.address(), from.name(), true);
            return new Draft(proven, to, subject, text, references, parts, kind, bounce, strangers);
        }

        Draft with(String file, String content) {
            MailPart part = new MailPart(
                    file,
                    "text/html",
                    content.length(),
                    "",
                    () -> new ByteArrayInputStream(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return new Draft(from, to, subject, text, references, List.of(part), kind, bounce, strangers);
        }

        Draft as(MailKind other, MailBounce failed) {
            return new Draft(from, to, subject, text, references, parts, other, failed, strangers);
        }

        Draft strangers(StrangerPolicy policy) {
            return new Draft(from, to, subject, text, references, parts, kind, bounce, policy);
        }
    }

    /**
     * What became of a mail.
     *
     * @param about null: nothing
     * @param why null: it needs no reason
     */
    record Outcome(String state, String about, String why, String messageId) {
        long ticket() {
            return Long.parseLong(about.replace("ticket:", ""));
        }
    }

    Outcome bring(Draft draft) throws Exception {
        return bring(draft, organisation(), null);
    }

    /**
     * @param organisation whose mailbox it comes to
     * @param decision null: nobody looked at it
     */
    Outcome bring(Draft draft, OrganisationId organisation, MailDecision decision) throws Exception {
        return within(() -> {
            String messageId = "<" + UUID.randomUUID() + "@elsewhere.example>";
            long mailbox = mailbox(organisation());
            long mail = mail(mailbox, messageId);
            arrivals.fire(new MailArrived(
                    mail,
                    new MailTerms(mailbox, MAILBOX, organisation, null, null, "en", draft.strangers(), Set.of()),
                    draft.from(),
                    new MailThread(messageId, draft.references(), List.of(draft.to())),
                    draft.subject(),
                    new MailBody(draft.text(), "> quoted", null),
                    draft.parts(),
                    draft.kind(),
                    draft.bounce(),
                    Instant.now(),
                    decision));
            entities.flush();
            Object[] row = (Object[]) one("select state, about, reason from mail where id = ?1", mail);
            return new Outcome((String) row[0], (String) row[1], (String) row[2], messageId);
        });
    }

    /** Everything in one transaction. */
    <T> T within(Supplier<T> work) throws Exception {
        transaction.begin();
        try {
            T result = work.get();
            transaction.commit();
            return result;
        } finally {
            if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    OrganisationId organisation() {
        return new OrganisationId((Long) one("select organisation_id from account where username = ?1", "user"));
    }

    Object one(String sql, Object parameter) {
        return entities.createNativeQuery(sql).setParameter(1, parameter).getSingleResult();
    }

    List<?> all(String sql, Object parameter) {
        return entities.createNativeQuery(sql).setParameter(1, parameter).getResultList();
    }

    private long mailbox(OrganisationId organisation) {
        entities.createNativeQuery("insert into mailbox (organisation_id, key, address, language, strangers, domains,"
                        + " trusted_hosts, host, port, security, username, folder, moved_to)"
                        + " values (?1, 'help-in', ?2, 'en', 'CREATE', '', '', '', 993, 'TLS', '', '', '')"
                        + " on conflict do nothing")
                .setParameter(1, organisation.value())
                .setParameter(2, MAILBOX)
                .executeUpdate();
        return (Long) one("select id from mailbox where address = ?1", MAILBOX);
    }

    private long mail(long mailbox, String messageId) {
        entities.createNativeQuery(
                        "insert into mail (mailbox_id, message_id, digest, size, received_at, state, state_at, due_at)"
                                + " values (?1, ?2, decode(md5(cast(?2 as text)), 'hex'), 1, now(), 'RECEIVED', now(), now())")
                .setParameter(1, mailbox)
                .setParameter(2, messageId)
                .executeUpdate();
        return (Long) one("select id from mail where message_id = ?1", messageId);
    }
}
