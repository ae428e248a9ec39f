package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.linia.channel.MailArrived;
import org.linia.channel.MailHold;
import org.linia.channel.MailKind;
import org.linia.channel.MailTerms;
import org.linia.channel.StrangerPolicy;
import org.linia.channel.boundary.SettleMail;
import org.linia.channel.boundary.WriteMail;
import org.linia.identity.Caller;
import org.linia.identity.Caller.Person;
import org.linia.identity.Member;
import org.linia.identity.boundary.FindPeople;
import org.linia.identity.boundary.Recognise;
import org.linia.identity.boundary.TakeInWriter;
import org.linia.shared.boundary.Outbox;
import org.linia.shared.text.Messages;

/** Who writes for the first time: a ticket for those who are known in the mailbox's organisation, its policy for others. */
@ApplicationScoped
public class MailStrangers {
    /** One that we could write to; whether it is there nobody knows. */
    private static final String ADDRESS = "[^\\p{Cntrl}\\s<>\"(),;:@]{1,64}@[^\\p{Cntrl}\\s<>\"(),;:@]{1,255}";

    private static final Duration ONE_ANSWER = Duration.ofDays(1);

    @Inject
    private MailedIn mailedIn;

    @Inject
    private FindPeople people;

    @Inject
    private TakeInWriter takeIn;

    @Inject
    private Recognise recognise;

    @Inject
    private SettleMail settle;

    @Inject
    private WriteMail write;

    @Inject
    private Outbox outbox;

    @Inject
    private Messages messages;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @param sender whose address it is; nobody: a stranger's */
    void open(MailArrived mail, Optional<Person> sender) {
        Optional<Person> own = sender.filter(
                person -> person.organisation().equals(mail.terms().organisation()));
        if (own.isPresent()) {
            open(mail, own.get(), false);
            return;
        }
        switch (sender.isPresent() ? StrangerPolicy.HOLD : policy(mail)) {
            case CREATE -> entered(mail, false);
            case HOLD -> hold(mail);
            case REFUSE -> refuse(mail);
        }
    }

    /** Somebody looked at it and lets it in. */
    void let(MailArrived mail, Optional<Person> sender) {
        if (sender.isPresent()) {
            open(mail, sender.get(), true);
        } else {
            entered(mail, true);
        }
    }

    private void entered(MailArrived mail, boolean decided) {
        MailTerms terms = mail.terms();
        Optional<Person> writer = mail.sender().address().matches(ADDRESS)
                ? takeIn.enter(
                                terms.organisation(),
                                mail.sender().address(),
                                MailText.storable(mail.sender().name()).replaceAll("\\p{Cntrl}+", " "),
                                terms.language())
                        .map(Member::id)
                        .flatMap(recognise::byAccount)
                : Optional.empty();
        if (writer.isPresent()) {
            open(mail, writer.get(), decided);
        } else {
            hold(mail);
        }
    }

    private void open(MailArrived mail, Person sender, boolean decided) {
        Member requester = people.byAddress(mail.sender().address()).orElseThrow();
        caller.inNameOf(sender, () -> {
            mailedIn.open(mail, requester, decided);
            return null;
        });
    }

    /** Nobody is entered because of what went to many, or comes from where no stranger may come from. */
    private static StrangerPolicy policy(MailArrived mail) {
        MailTerms terms = mail.terms();
        String address = mail.sender().address();
        boolean welcome =
                terms.domains().isEmpty() || terms.domains().contains(address.substring(address.lastIndexOf('@') + 1));
        boolean takenIn = terms.strangers() == StrangerPolicy.CREATE;
        return takenIn && (!welcome || mail.kind() != MailKind.PERSON) ? StrangerPolicy.HOLD : terms.strangers();
    }

    private void hold(MailArrived mail) {
        settle.held(mail.mail(), MailHold.UNKNOWN_SENDER, null);
    }

    /** They are told once a day at most, and only who wrote as a person. */
    private void refuse(MailArrived mail) {
        String address = mail.sender().address();
        String about = "stranger:" + address;
        Instant since = clock.instant().minus(ONE_ANSWER);
        boolean told = outbox.about(about).stream()
                .anyMatch(letter -> letter.createdAt().isAfter(since));
        if (mail.kind() == MailKind.PERSON && !told && address.matches(ADDRESS)) {
            Locale language = Locale.forLanguageTag(mail.terms().language());
            write.write(
                    mail.terms().organisation(),
                    address,
                    about,
                    messages.in(language, "ticket.mail.strangerSubject"),
                    messages.in(
                            language, "ticket.mail.strangerText", mail.terms().address()),
                    mail.thread().messageId());
        }
        settle.refused(mail.mail(), "ticket.mail.stranger");
    }
}
