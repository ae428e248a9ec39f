package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.identity.boundary.AdministerSuppliers;
import org.linia.shared.faces.Form;
import org.linia.shared.outbox.Letter;
import org.linia.ticket.boundary.FindLineBefore;
import org.linia.ticket.boundary.HandToSupplier;
import org.linia.ticket.boundary.NudgeTicket;
import org.linia.ticket.boundary.ReferToSupplier;
import org.linia.ticket.boundary.TakeTicketBack;

/**
 * A ticket and the supplier who works on it: handing over, their number, what waits to be sent to them; and taking it back,
 * from them or from a line.
 */
@Named("ticketSupplier")
@RequestScoped
public class TicketSupplier {
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_REFERENCE = 200;

    @Inject
    private HandToSupplier handOver;

    @Inject
    private TakeTicketBack takeBack;

    @Inject
    private FindLineBefore before;

    @Inject
    private NudgeTicket nudge;

    @Inject
    private ReferToSupplier refer;

    @Inject
    private AdministerSuppliers suppliers;

    @Inject
    private TicketMails mails;

    @Inject
    private TicketPackage going;

    @Inject
    private DeskTicketView desk;

    void handOver(long number, long version, Form form) {
        String supplier = Typed.needed(form, "supplier", LONGEST_REASON);
        going.along(version, form, (now, given) -> handOver.handOver(number, now, supplier, given, reference(form)));
    }

    /** To whom the ticket returns when the caller takes it back; null if a supplier has it, or nobody handed it on. */
    public String getBackTo() {
        return desk.getTicket().supplier() != null
                ? null
                : before.of(desk.getTicket().number())
                        .map(line -> Stream.of(
                                        line.level() == null
                                                ? null
                                                : "L" + line.level().toPlainString(),
                                        line.team(),
                                        line.person())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" · ")))
                        .orElse(null);
    }

    void takeBack(long number, long version, Form form) {
        String reason = Typed.needed(form, "reason", LONGEST_REASON);
        takeBack.takeBack(number, version, reason, Typed.optional(form, "answer", LONGEST_TEXT));
    }

    void nudge(long number, long version, Form form) {
        nudge.nudge(number, Typed.optional(form, "reason", LONGEST_REASON));
    }

    void refer(long number, long version, Form form) {
        refer.refer(number, version, reference(form));
    }

    private static String reference(Form form) {
        return Typed.optional(form, "reference", LONGEST_REFERENCE);
    }

    /** Those in use, by name. */
    public List<SelectItem> getChoices() {
        return suppliers.all().stream()
                .filter(row -> row.draft().active())
                .map(row -> new SelectItem(row.draft().key(), row.draft().name()))
                .toList();
    }

    /** What they were told, or will be, oldest first. */
    public List<Letter> getLetters() {
        return desk.getTicket().supplier() == null ? List.of() : mails.sent().toSuppliers();
    }
}
