package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linia.channel.AnswersTo;
import org.linia.channel.MailArrived;
import org.linia.channel.boundary.ReadMail;
import org.linia.channel.boundary.ReplyAddresses;
import org.linia.identity.OrganisationId;
import org.linia.shared.boundary.Outbox;
import org.linia.shared.outbox.Letter;
import org.linia.ticket.control.MailReference.Way;

/** Finds the ticket to which a mail belongs: by the address it went to, by what it answers, by the tag of its subject. */
@ApplicationScoped
public class MailReferences {
    private static final Pattern TICKET = Pattern.compile("ticket:(\\d{1,18})");
    private static final Pattern THREAD = Pattern.compile("<ticket\\.(\\d{1,18})@[^\\s<>]+>");
    private static final Pattern DELIVERY =
            Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^\\s<>]+>");
    /** A thread that is longer names the ticket in its newest part as well. */
    private static final int MOST = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReplyAddresses addresses;

    @Inject
    private Outbox outbox;

    @Inject
    private ReadMail mails;

    MailReference of(MailArrived mail) {
        List<AnswersTo> made = addresses.read(mail.thread().recipients());
        if (!made.isEmpty()) {
            return made.stream()
                    .filter(one -> one.genuine() && exists(one.number()))
                    .findFirst()
                    .map(one -> new MailReference(one.number(), one.recipient(), Way.SIGNED))
                    .orElse(new MailReference(null, null, Way.FORGED));
        }
        return mail.thread().references().stream()
                .limit(MOST)
                .flatMap(id -> answered(id, mail.terms().organisation()).stream())
                .filter(this::exists)
                .findFirst()
                .map(number -> new MailReference(number, null, Way.THREAD))
                .or(() -> MailTitle.number(mail.subject())
                        .filter(this::exists)
                        .map(number -> new MailReference(number, null, Way.TAG)))
                .orElse(MailReference.NONE);
    }

    /** What we wrote with that Message-ID; nothing if it is none of ours. */
    Optional<Letter> letter(String messageId) {
        Matcher ours = DELIVERY.matcher(messageId);
        return ours.matches() ? outbox.find(UUID.fromString(ours.group(1))) : Optional.empty();
    }

    /** The ticket that is meant by {@code ticket:1042}; nothing if it is something else. */
    static Optional<Long> ticket(String about) {
        Matcher ticket = TICKET.matcher(about);
        return ticket.matches() ? Optional.of(Long.valueOf(ticket.group(1))) : Optional.empty();
    }

    private Optional<Long> answered(String messageId, OrganisationId organisation) {
        return Stream.of(
                        letter(messageId).flatMap(letter -> ticket(letter.subject())),
                        thread(messageId),
                        mails.about(messageId, organisation).flatMap(MailReferences::ticket))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Every mail about a ticket names its thread. */
    private static Optional<Long> thread(String messageId) {
        Matcher thread = THREAD.matcher(messageId);
        return thread.matches() ? Optional.of(Long.valueOf(thread.group(1))) : Optional.empty();
    }

    boolean exists(long number) {
        return !entities.createNativeQuery("select 1 from ticket where number = ?1")
                .setParameter(1, number)
                .getResultList()
                .isEmpty();
    }
}
