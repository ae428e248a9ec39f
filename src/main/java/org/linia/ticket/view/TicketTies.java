package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.ticket.LinkKind;
import org.linia.ticket.LinkLine;
import org.linia.ticket.boundary.LinkTickets;
import org.linia.ticket.boundary.MergeTickets;
import org.linia.ticket.boundary.SplitTicket;
import org.linia.ticket.boundary.UnlinkTickets;
import org.linia.ticket.boundary.UnmergeTickets;

/** What makes several tickets one story, and takes that back. Each gives the act that undoes it, or null. */
@RequestScoped
public class TicketTies {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WORD = 300;
    private static final String INTO = "into";

    @Inject
    private LinkTickets link;

    @Inject
    private UnlinkTickets unlink;

    @Inject
    private MergeTickets merge;

    @Inject
    private UnmergeTickets unmerge;

    @Inject
    private SplitTicket split;

    @Inject
    private DeskTicketView desk;

    /** Of {@code BLOCKS/out}: this one blocks the other; {@code BLOCKS/in}: the other blocks this one. */
    String link(long number, long version, Form form) {
        String[] of = form.text("of") == null ? new String[0] : form.text("of").split("/");
        boolean again = of.length == 3;
        String[] kind = (again ? of[0] + "/" + of[1] : Typed.needed(form, "kind", LONGEST_WORD)).split("/");
        LinkKind what = QueueWishes.constant(kind[0], LinkKind.class)
                .orElseThrow(() -> InvalidInput.of("kind", "shared.invalid.constant"));
        long other = again ? Long.parseLong(of[2]) : ticket(form, "ticket");
        boolean outgoing = kind[1].equals("out");
        LinkLine made = outgoing ? link.link(number, what, other) : link.link(other, what, number);
        return "unlink " + made.id();
    }

    String unlink(long number, long version, Form form) {
        long id = form.number("of");
        String back = desk.getLinks().stream()
                .filter(one -> one.id() == id && one.kind() != LinkKind.SPLIT_FROM)
                .findFirst()
                .map(one -> "link %s/%s/%d".formatted(one.kind(), one.outgoing() ? "out" : "in", one.other()))
                .orElse(null);
        unlink.unlink(number, id);
        return back;
    }

    String merge(long number, long version, Form form) {
        merge.merge(number, version, ticket(form, INTO));
        return "unmerge";
    }

    String unmerge(long number, long version, Form form) {
        unmerge.unmerge(number, version);
        return null;
    }

    String split(long number, long version, Form form) {
        String title = Typed.needed(form, "title", LONGEST_TITLE);
        List<Long> messages =
                form.texts("messages").stream().map(Long::parseLong).toList();
        split.split(number, version, title, messages);
        return null;
    }

    /** A number, perhaps with the title after it. */
    private static long ticket(Form form, String name) {
        String typed =
                Typed.needed(form, name, LONGEST_WORD).replaceFirst("^#", "").split("\\s", 2)[0];
        if (!typed.matches("\\d{1,18}")) {
            throw InvalidInput.of(name, "ticket.invalid.number");
        }
        return Long.parseLong(typed);
    }
}
