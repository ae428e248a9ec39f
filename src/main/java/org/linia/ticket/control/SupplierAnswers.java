package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.channel.MailArrived;
import org.linia.channel.MailHold;
import org.linia.channel.boundary.SettleMail;
import org.linia.identity.SupplierId;
import org.linia.identity.boundary.FindSuppliers;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.MailFiles.Taken;
import org.linia.ticket.control.MailLog.What;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/**
 * What suppliers answer by mail to the tickets that were handed to them: it stands there for staff, who decide what follows
 * from it, as if somebody had noted it, with their files.
 */
@ApplicationScoped
public class SupplierAnswers {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    private FindSuppliers suppliers;

    @Inject
    private DueTickets due;

    @Inject
    private Tickets tickets;

    @Inject
    private MailLog log;

    @Inject
    private SettleMail settle;

    @Inject
    private MailFiles files;

    @Inject
    private Enclosures enclosures;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "linia.mail.in.hourly", defaultValue = "20")
    private int hourly;

    /**
     * Whether it comes from an address of the supplier to whom ours was given; or, if it answers our mail or theirs, of
     * the one that has the ticket.
     *
     * @param known whether the sender has an account, and so writes for themselves
     */
    boolean isAnswer(MailArrived mail, MailReference reference, boolean known) {
        String address = mail.sender().address();
        if (reference.isToSupplier()) {
            return suppliers.writesFrom(new SupplierId(reference.recipientId()), address);
        }
        return reference.way() == MailReference.Way.THREAD
                && !known
                && due.ticket(reference.ticket())
                        .supplier()
                        .filter(supplier -> suppliers.writesFrom(supplier, address))
                        .isPresent();
    }

    void take(MailArrived mail, MailReference reference) {
        Ticket ticket = due.locked(reference.ticket());
        String about = SupplierLetters.subject(ticket.number());
        if (log.on(ticket.number(), null, clock.instant().minus(HOUR)) >= hourly) {
            settle.held(mail.mail(), MailHold.TOO_MANY, about);
            return;
        }
        Act act = due.act();
        Map<String, Object> data = new LinkedHashMap<>();
        Taken taken = files.take(mail, MailText.of(mail.body()));
        data.put("answer", taken.text());
        data.put("byMail", true);
        ticket.note(TimelineKind.SUPPLIER_ANSWERED, Visibility.INTERNAL, data, act);
        taken.files().forEach(file -> enclosures.put(ticket, file, Visibility.INTERNAL, null, Map.of(), act));
        tickets.save(ticket);
        log.note(mail.mail(), ticket.number(), null, What.ANSWERED, act);
        settle.appended(mail.mail(), about);
    }
}
