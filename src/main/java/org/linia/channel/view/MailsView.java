package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linia.channel.MailRow;
import org.linia.channel.MailState;
import org.linia.channel.boundary.ReviewMail;
import org.linia.shared.faces.Address;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Messages;

/** The mail that came in, as the address asks for it: without a word what somebody has to look at. */
@Named("mails")
@RequestScoped
public class MailsView {
    private static final int MAILS = 50;
    private static final String ALL = "ALL";
    private static final String TICKET = "ticket:";
    private static final Set<MailState> TO_LOOK_AT = EnumSet.of(MailState.HELD, MailState.QUARANTINED);

    @Inject
    private ReviewMail review;

    @Inject
    private Address address;

    @Inject
    private Messages messages;

    private Page<MailRow> page;

    public List<MailRow> getRows() {
        return page().items();
    }

    /** Where the list goes on; null at its end. */
    public String getNext() {
        return page().next();
    }

    private Page<MailRow> page() {
        if (page == null) {
            try {
                page = review.find(asked(), getMailbox(), new Slice(MAILS, address.parameter("after")));
            } catch (InvalidInput madeUpCursor) {
                page = review.find(asked(), getMailbox(), Slice.first(MAILS));
            }
        }
        return page;
    }

    private Set<MailState> asked() {
        if (getState().equals(ALL)) {
            return Set.of();
        }
        return Arrays.stream(MailState.values())
                .filter(known -> known.name().equals(getState()))
                .findFirst()
                .map(Set::of)
                .orElse(TO_LOOK_AT);
    }

    /** What is shown; empty for what somebody has to look at. */
    public String getState() {
        String asked = address.parameter("state");
        return asked == null ? "" : asked;
    }

    /** Address of the mailbox that alone is shown; null for all. */
    public String getMailbox() {
        String asked = address.parameter("mailbox");
        return asked == null || asked.isBlank() ? null : asked;
    }

    public MailState[] getStates() {
        return MailState.values();
    }

    public boolean isFurther() {
        return address.parameter("after") != null;
    }

    /** The number of the ticket that it is about; null if it is about none. */
    public String ticket(MailRow row) {
        return row.about() != null && row.about().startsWith(TICKET)
                ? row.about().substring(TICKET.length())
                : null;
    }

    /** Why it is held, refused or in quarantine, in words; null if it is none of it. */
    public String reason(MailRow row) {
        if (row.reason() == null) {
            return null;
        }
        return row.state() == MailState.REFUSED
                ? messages.get(row.reason())
                : messages.word(
                        row.state() == MailState.QUARANTINED ? "channel.quarantine" : "channel.hold", row.reason());
    }
}
