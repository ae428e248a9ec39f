package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.linia.channel.MailArrived;
import org.linia.channel.MailDecision;
import org.linia.channel.MailHold;
import org.linia.channel.boundary.SettleMail;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.Caller.Person;
import org.linia.identity.Circumstances;
import org.linia.identity.Member;
import org.linia.identity.boundary.FindPeople;
import org.linia.identity.boundary.Recognise;
import org.linia.ticket.entity.Ticket;

/**
 * Decides what a mail that came in means for tickets. What it says of itself proves nothing. An address that we made for
 * somebody proves that its writer got our mail, and counts for them alone; what a mail answers, and the number in its
 * subject, count as far as the sender has a right to that ticket; and who is staff is not believed without such an address
 * or the word of a server that the mailbox trusts. All else is held for somebody to look at. What is believed is done in
 * the name of the sender, with the sender's rights, as if they had come by a page.
 */
@ApplicationScoped
public class TakeMail {
    @Inject
    private MailReferences references;

    @Inject
    private MailedIn mailedIn;

    @Inject
    private MailStrangers strangers;

    @Inject
    private MailMachines machines;

    @Inject
    private SupplierAnswers suppliers;

    @Inject
    private FindPeople people;

    @Inject
    private Recognise recognise;

    @Inject
    private SettleMail settle;

    @Inject
    private DueTickets due;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    void take(@Observes MailArrived mail) {
        if (mail.decision() != null) {
            decided(mail, mail.decision());
            return;
        }
        MailReference reference = references.of(mail);
        switch (mail.kind()) {
            case OWN -> hold(mail, MailHold.LOOP, reference);
            case BOUNCE -> machines.bounced(mail);
            case AUTO_REPLY -> machines.noted(mail, reference);
            case PERSON, LIST -> written(mail, reference);
        }
    }

    private void written(MailArrived mail, MailReference reference) {
        machines.arrivedFrom(mail.sender().address());
        Optional<Person> sender = sender(mail);
        if (reference.way() == MailReference.Way.FORGED) {
            hold(mail, MailHold.FORGED_REFERENCE, reference);
        } else if (suppliers.isAnswer(mail, reference, sender.isPresent())) {
            suppliers.take(mail, reference);
        } else if (reference.isSigned() && !isFor(reference, sender)) {
            hold(mail, MailHold.FORGED_REFERENCE, reference);
        } else if (sender.isPresent() && sender.get().isStaff() && !isProven(mail, reference)) {
            hold(mail, MailHold.CLAIMS_STAFF, reference);
        } else if (reference.ticket() == null) {
            strangers.open(mail, sender.map(this::now));
        } else if (sender.isEmpty()) {
            hold(mail, MailHold.NO_RIGHT, reference);
        } else {
            append(mail, sender.get(), reference.ticket(), isProven(mail, reference));
        }
    }

    private static boolean isProven(MailArrived mail, MailReference reference) {
        return reference.isSigned() || mail.sender().authenticated();
    }

    private static boolean isFor(MailReference reference, Optional<Person> sender) {
        return !reference.isToSupplier()
                && sender.filter(person -> person.id().value() == reference.recipientId())
                        .isPresent();
    }

    private void append(MailArrived mail, Person sender, long ticket, boolean believed) {
        caller.inNameOf(now(sender), () -> {
            mailedIn.append(mail, ticket, believed, false);
            return null;
        });
    }

    /** Somebody looked at it, and vouches for who it is from. */
    private void decided(MailArrived mail, MailDecision decision) {
        Optional<Person> sender = sender(mail);
        Optional<Long> about = Optional.ofNullable(decision.about()).flatMap(MailReferences::ticket);
        if (decision.way() == MailDecision.Way.OPEN || about.isEmpty()) {
            strangers.let(mail, sender.map(this::now));
        } else if (sender.isPresent() && sees(sender.get(), about.get())) {
            caller.inNameOf(now(sender.get()), () -> {
                mailedIn.append(mail, about.get(), false, true);
                return null;
            });
        } else {
            Ticket ticket = due.locked(about.get());
            as(decision.by(), () -> mailedIn.note(mail, ticket));
        }
    }

    private boolean sees(Person person, long ticket) {
        return caller.inNameOf(now(person), () -> mailedIn.isMine(ticket));
    }

    private void as(AccountId account, Runnable work) {
        Person person = recognise.byAccount(account).orElseThrow();
        caller.inNameOf(person, () -> {
            work.run();
            return null;
        });
    }

    private Optional<Person> sender(MailArrived mail) {
        return people.byAddress(mail.sender().address()).map(Member::id).flatMap(recognise::byAccount);
    }

    /** Nobody knows from where they wrote: what a role allows from certain networks alone does not count. */
    private Person now(Person person) {
        return person.under(new Circumstances("", clock.instant()));
    }

    private void hold(MailArrived mail, MailHold why, MailReference reference) {
        settle.held(mail.mail(), why, reference.ticket() == null ? null : SupplierLetters.subject(reference.ticket()));
    }
}
