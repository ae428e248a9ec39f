package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.linia.channel.MailArrived;
import org.linia.channel.MailBounce;
import org.linia.channel.boundary.NoteBounce;
import org.linia.channel.boundary.SettleMail;
import org.linia.identity.OrganisationId;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.outbox.Letter;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.MailLog.What;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** What no person wrote: it is noted for staff, changes nothing and is never answered. */
@ApplicationScoped
public class MailMachines {
    private static final int SHORT = 500;

    @Inject
    private MailReferences references;

    @Inject
    private MailLog log;

    @Inject
    private Onlookers onlookers;

    @Inject
    private FindPeople people;

    @Inject
    private NoteBounce bounces;

    @Inject
    private SettleMail settle;

    @Inject
    private DueTickets due;

    @Inject
    private Tickets tickets;

    /** Somebody is away, or a machine reports. It stands on the ticket if its sender sees that. */
    void noted(MailArrived mail, MailReference reference) {
        Optional<Long> about = Optional.ofNullable(reference.ticket())
                .filter(number -> reference.isToSupplier() || sees(mail.sender().address(), number));
        if (about.isPresent()) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("from", mail.sender().address());
            data.put("subject", brief(mail.subject()));
            data.put("text", brief(MailText.of(mail.body())));
            note(mail, about.get(), TimelineKind.MAIL_NOTED, data);
        }
        settle.noted(mail.mail(), about.map(SupplierLetters::subject).orElse(null));
    }

    private boolean sees(String address, long number) {
        return people.byAddress(address)
                .filter(person -> onlookers.sees(due.ticket(number), person.id()))
                .isPresent();
    }

    /** What we wrote did not arrive. Only who knows the Message-ID of a mail of ours can say so. */
    void bounced(MailArrived mail) {
        MailBounce bounce = mail.bounce();
        Optional<Letter> letter = bounce == null
                ? Optional.empty()
                : references.letter(bounce.messageId()).filter(sent -> isTo(sent, bounce));
        letter.ifPresent(sent -> bounces.note(sent, bounce));
        Optional<Long> about = letter.flatMap(sent -> MailReferences.ticket(sent.subject()));
        about.ifPresent(number -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("recipient", letter.get().recipient());
            data.put("status", bounce.status());
            data.put("words", brief(bounce.words()));
            data.put("lasting", bounce.lasting());
            note(mail, number, TimelineKind.MAIL_BOUNCED, data);
        });
        settle.noted(mail.mail(), about.map(SupplierLetters::subject).orElse(null));
    }

    private static boolean isTo(Letter letter, MailBounce bounce) {
        return bounce.recipient().isEmpty() || letter.recipient().equalsIgnoreCase(bounce.recipient());
    }

    /**
     * An address from which somebody writes works: so it is known where they write to, and at home.
     *
     * @param home the sender's organisation; empty if nobody knows them
     */
    void arrivedFrom(MailArrived mail, Optional<OrganisationId> home) {
        bounces.works(mail.terms().organisation(), mail.sender().address());
        home.ifPresent(organisation -> bounces.works(organisation, mail.sender().address()));
    }

    private void note(MailArrived mail, long number, TimelineKind kind, Map<String, ?> data) {
        Act act = due.act();
        Ticket ticket = due.locked(number);
        ticket.note(kind, Visibility.INTERNAL, data, act);
        tickets.save(ticket);
        log.note(mail.mail(), number, null, What.NOTED, act);
    }

    private static String brief(String text) {
        String line = MailText.storable(text).replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) > SHORT
                ? line.substring(0, line.offsetByCodePoints(0, SHORT)) + "…"
                : line;
    }
}
