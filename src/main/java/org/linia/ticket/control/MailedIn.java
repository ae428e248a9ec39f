package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.channel.MailArrived;
import org.linia.channel.MailHold;
import org.linia.channel.MailKind;
import org.linia.channel.boundary.SettleMail;
import org.linia.channel.boundary.WriteMail;
import org.linia.identity.Caller;
import org.linia.identity.Member;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Messages;
import org.linia.ticket.Channel;
import org.linia.ticket.KeptFile;
import org.linia.ticket.LinkKind;
import org.linia.ticket.Move;
import org.linia.ticket.NewTicket;
import org.linia.ticket.Saying;
import org.linia.ticket.TicketType;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.MailFiles.Taken;
import org.linia.ticket.control.MailLog.What;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Message;
import org.linia.ticket.entity.Ticket;

/** Puts what the caller wrote by mail on a ticket, or opens one for it, as if they had come by a page. */
@ApplicationScoped
public class MailedIn {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    private Conversations conversations;

    @Inject
    private Tickets tickets;

    @Inject
    private Intake intake;

    @Inject
    private Enclosures enclosures;

    @Inject
    private Layouts layouts;

    @Inject
    private Links links;

    @Inject
    private MailFiles files;

    @Inject
    private MailLog log;

    @Inject
    private MailActs acts;

    @Inject
    private FindPeople people;

    @Inject
    private SettleMail settle;

    @Inject
    private WriteMail write;

    @Inject
    private Messages messages;

    @Inject
    private ThisAct thisAct;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "linia.reopen.window", defaultValue = "P14D")
    private Duration window;

    @Inject
    @ConfigProperty(name = "linia.mail.in.hourly", defaultValue = "20")
    private int hourly;

    /** @param decided whether somebody looked at it, who knows how many there are */
    void open(MailArrived mail, Member requester, boolean decided) {
        if (people.switchedOff(requester.organisation()).isPresent()) {
            settle.held(mail.mail(), MailHold.NO_RIGHT, null);
        } else if (!decided && log.opened(requester.id(), clock.instant().minus(HOUR)) >= hourly) {
            settle.held(mail.mail(), MailHold.TOO_MANY, null);
        } else {
            settle.opened(
                    mail.mail(), SupplierLetters.subject(opened(mail, requester).number()));
        }
    }

    private Ticket opened(MailArrived mail, Member requester) {
        Act act = tickets.act();
        thisAct.comesOf(mail.thread().messageId(), mail.kind() == MailKind.PERSON);
        String title = MailTitle.of(mail.subject());
        Taken taken = files.take(mail, MailText.of(mail.body()));
        Ticket ticket = intake.open(
                new NewTicket(
                        title.isEmpty() ? messages.in(language(mail), "ticket.mail.noSubject") : title,
                        type(mail.terms().type()),
                        taken.text(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Channel.MAIL),
                requester.speaking(mail.terms().language()),
                mail.terms().team(),
                act);
        layouts.keep(ticket.number(), Layouts.OPENING, taken.html());
        if (!taken.files().isEmpty()) {
            for (KeptFile file : taken.files()) {
                enclosures.put(ticket, file, Visibility.PUBLIC, null, Map.of(), act);
            }
            tickets.save(ticket);
        }
        log.note(mail.mail(), ticket.number(), null, What.OPENED, act);
        return ticket;
    }

    /** Who looks after the mailbox may have written anything. */
    private static TicketType type(String word) {
        return Stream.of(TicketType.values())
                .filter(type -> type.name().equals(word))
                .findFirst()
                .orElse(TicketType.INCIDENT);
    }

    /**
     * Puts it on the ticket, if the caller may. Whoever asked opens it again by writing on one that is solved; on one that
     * has ended for good they open the next one.
     *
     * @param believed whether it is sure enough who it is for staff's commands to be done
     * @param decided whether somebody looked at it, who knows how many there are
     */
    void append(MailArrived mail, long number, boolean believed, boolean decided) {
        Ticket ticket = mine(number);
        if (ticket == null) {
            settle.held(mail.mail(), MailHold.NO_RIGHT, SupplierLetters.subject(number));
        } else if (!decided && log.on(number, caller.id(), clock.instant().minus(HOUR)) >= hourly) {
            settle.held(mail.mail(), MailHold.TOO_MANY, SupplierLetters.subject(number));
        } else if (tickets.isStaffOf(ticket)
                && !caller.id().equals(ticket.origin().requester())) {
            byStaff(mail, ticket, believed);
        } else if (isEnded(ticket)) {
            goesOn(mail, ticket);
        } else {
            reopened(ticket);
            say(mail, ticket, Visibility.PUBLIC, MailText.of(mail.body()));
        }
    }

    boolean isMine(long number) {
        return mine(number) != null;
    }

    private Ticket mine(long number) {
        try {
            return conversations.forChange(number);
        } catch (NotFound | NotAllowed notTheirs) {
            return null;
        }
    }

    private void byStaff(MailArrived mail, Ticket ticket, boolean believed) {
        String text = MailText.of(mail.body());
        MailCommands commands = MailCommands.of(text);
        if (!believed || commands.isNone()) {
            say(mail, ticket, Visibility.PUBLIC, text);
            return;
        }
        Optional<String> trouble = acts.trouble(ticket, commands);
        if (trouble.isPresent()) {
            say(mail, ticket, Visibility.INTERNAL, text);
            tell(mail, ticket, trouble.get());
            return;
        }
        if (!commands.rest().isEmpty() || !mail.parts().isEmpty()) {
            say(mail, ticket, commands.internal() ? Visibility.INTERNAL : Visibility.PUBLIC, commands.rest());
        } else {
            settled(mail, ticket, null, What.NOTED);
        }
        acts.act(ticket, commands);
    }

    private void tell(MailArrived mail, Ticket ticket, String trouble) {
        Locale language = caller.person().locale();
        write.write(
                caller.person().organisation(),
                mail.sender().address(),
                SupplierLetters.subject(ticket.number()),
                "[#%d] %s".formatted(ticket.number(), messages.in(language, "ticket.mail.notDone")),
                messages.in(language, "ticket.mail.notDoneText", Long.toString(ticket.number()), trouble),
                mail.thread().messageId());
    }

    /** Whether nothing brings it back: what was merged goes on elsewhere, and is heard there. */
    private boolean isEnded(Ticket ticket) {
        if (ticket.kin().mergedInto() != null || ticket.state().isOpen()) {
            return false;
        }
        return !ticket.isReopenable(window, tickets.act());
    }

    private void reopened(Ticket ticket) {
        if (ticket.state().allows(Move.REOPEN)) {
            String reason = messages.in(Locale.forLanguageTag(ticket.origin().language()), "ticket.mail.reopened");
            ticket.reopen(reason, window, tickets.act());
        }
    }

    private void goesOn(MailArrived mail, Ticket ended) {
        Optional<Member> writer = people.byAddress(mail.sender().address());
        if (writer.isEmpty()) {
            settle.held(mail.mail(), MailHold.UNKNOWN_SENDER, SupplierLetters.subject(ended.number()));
            return;
        }
        open(mail, writer.get(), false);
        log.ticket(mail.mail()).ifPresent(number -> {
            Ticket next = tickets.read(number);
            links.tie(next, LinkKind.FOLLOWS, ended, tickets.act());
            tickets.saveAll(List.of(next, ended));
        });
    }

    private void say(MailArrived mail, Ticket ticket, Visibility visibility, String text) {
        thisAct.comesOf(mail.thread().messageId(), true);
        Taken taken = files.take(mail, text);
        Message said = conversations.say(
                ticket, saying(visibility, taken.text(), taken).with(taken.html()));
        settled(mail, ticket, said.id(), What.SAID);
    }

    private void settled(MailArrived mail, Ticket ticket, Long message, What what) {
        log.note(mail.mail(), ticket.number(), message, what, tickets.act());
        settle.appended(mail.mail(), SupplierLetters.subject(ticket.number()));
    }

    /** What somebody who reviewed it puts on a ticket of which its sender knows nothing: for staff, in their own name. */
    void note(MailArrived mail, long number) {
        Ticket ticket = mine(number);
        if (ticket == null || !tickets.isStaffOf(ticket)) {
            settle.held(mail.mail(), MailHold.NO_RIGHT, SupplierLetters.subject(number));
            return;
        }
        Taken taken = files.take(mail, MailText.of(mail.body()));
        String from = messages.in(
                language(mail),
                "ticket.mail.from",
                mail.sender().name().isEmpty()
                        ? mail.sender().address()
                        : mail.sender().name() + " <" + mail.sender().address() + ">");
        Message said = conversations.say(
                ticket,
                saying(Visibility.INTERNAL, from + "\n\n" + taken.text(), taken)
                        .with(taken.html() == null ? null : taken.html().under(from)));
        settled(mail, ticket, said.id(), What.SAID);
    }

    private static Saying saying(Visibility visibility, String text, Taken taken) {
        return new Saying(visibility, Channel.MAIL, text, List.of(), taken.files());
    }

    private static Locale language(MailArrived mail) {
        return Locale.forLanguageTag(mail.terms().language());
    }
}
