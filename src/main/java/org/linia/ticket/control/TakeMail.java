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
import org.linia.identity.Caller;
import org.linia.identity.Caller.Person;
import org.linia.identity.Circumstances;
import org.linia.identity.Member;
import org.linia.identity.boundary.FindPeople;
import org.linia.identity.boundary.Recognise;

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
        Optional<Person> sender = sender(mail);
        machines.arrivedFrom(mail, sender.map(Person::organisation));
        if (reference.way() == MailReference.Way.FORGED) {
            hold(mail, MailHold.FORGED_REFERENCE, reference);
        } else if (suppliers.isAnswer(mail, reference, sender.isPresent())) {
            suppliers.take(mail, reference);
        } else if (reference.isSigned() && !isFor(reference, sender)) {
            hold(mail, MailHold.FORGED_REFERENCE, reference);
        } else if (sender.filter(Person::isStaff).isPresent() && !isProven(mail, reference, sender.get())) {
            hold(mail, MailHold.CLAIMS_STAFF, reference);
        } else if (reference.ticket() == null) {
            strangers.open(mail, sender.map(this::now));
        } else if (sender.isEmpty()) {
            hold(mail, MailHold.NO_RIGHT, reference);
        } else {
            append(mail, sender.get(), reference.ticket(), isProven(mail, reference, sender.get()));
        }
    }

    /** Whom a mailbox trusts says its manager, who has no say in who the people of other organisations are. */
    private static boolean isProven(MailArrived mail, MailReference reference, Person sender) {
        return reference.isSigned()
                || mail.sender().authenticated()
                        && sender.organisation().equals(mail.terms().organisation());
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

    /**
     * Somebody looked at it, and vouches for who it is from: for strangers, and people of organisations that they
     * administer. Of others it is put where they may work themselves, in their own name.
     */
    private void decided(MailArrived mail, MailDecision decision) {
        Optional<Person> reviewer = recognise.byAccount(decision.by()).map(this::now);
        Optional<Person> sender = sender(mail).map(this::now);
        Optional<Long> about = Optional.ofNullable(decision.about()).flatMap(MailReferences::ticket);
        boolean vouched = reviewer.isPresent()
                && sender.stream()
                        .allMatch(
                                person -> reviewer.get().rights().administered().contains(person.organisation()));
        if (decision.way() == MailDecision.Way.APPEND && about.isPresent()) {
            boolean theirs = vouched && sender.isPresent() && sees(sender.get(), about.get());
            reviewer.ifPresentOrElse(
                    person -> appended(mail, theirs ? sender.get() : person, about.get(), theirs),
                    () -> settle.held(mail.mail(), MailHold.NO_RIGHT, decision.about()));
        } else if (vouched) {
            strangers.let(mail, sender);
        } else {
            settle.held(mail.mail(), MailHold.NO_RIGHT, null);
        }
    }

    private void appended(MailArrived mail, Person name, long ticket, boolean theirs) {
        caller.inNameOf(name, () -> {
            if (theirs) {
                mailedIn.append(mail, ticket, false, true);
            } else {
                mailedIn.note(mail, ticket);
            }
            return null;
        });
    }

    private boolean sees(Person person, long ticket) {
        return caller.inNameOf(person, () -> mailedIn.isMine(ticket));
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
