package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linia.channel.AnswersTo;
import org.linia.identity.AccountId;
import org.linia.shared.secret.Seals;

/** Makes and reads the addresses to which people answer; the key for it is outside of the database. */
@ApplicationScoped
public class ReplyTo {
    private static final String PURPOSE = "mail.reply";
    private static final Pattern TICKET = Pattern.compile("ticket:(\\d{1,18})");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Seals seals;

    public Optional<String> of(long organisation, long ticket, String recipient) {
        return mailbox(organisation).map(mailbox -> SignedAddress.of(mailbox, ticket, recipient, this::mark));
    }

    /** For what an account is told about that subject; none unless it is a ticket. */
    Optional<String> of(long organisation, String subject, AccountId reader) {
        Matcher ticket = TICKET.matcher(subject);
        return ticket.matches()
                ? of(organisation, Long.parseLong(ticket.group(1)), "a" + reader.value())
                : Optional.empty();
    }

    public List<AnswersTo> read(Collection<String> recipients) {
        return recipients.stream()
                .flatMap(address -> SignedAddress.read(address, this::mark).stream())
                .toList();
    }

    private String mark(String text) {
        return seals.mark(text, PURPOSE);
    }

    /** The first one of those that are in use. */
    private Optional<String> mailbox(long organisation) {
        List<?> addresses = entities.createNativeQuery(
                        "select address from mailbox where organisation_id = ?1 and active order by id limit 1")
                .setParameter(1, organisation)
                .getResultList();
        return addresses.stream().findFirst().map(String.class::cast);
    }
}
