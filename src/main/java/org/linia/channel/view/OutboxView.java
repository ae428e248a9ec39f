package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.linia.channel.boundary.AdministerOutbox;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Toast;
import org.linia.shared.outbox.Letter;
import org.linia.shared.outbox.LetterState;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;

/** The outbox as the address asks for it. */
@Named("outbox")
@RequestScoped
public class OutboxView {
    private static final int LETTERS = 50;
    private static final String TICKET = "ticket:";

    @Inject
    private AdministerOutbox outbox;

    @Inject
    private Address address;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    private Page<Letter> page;

    public List<Letter> getLetters() {
        return page().items();
    }

    /** Where the list goes on; null at its end. */
    public String getNext() {
        return page().next();
    }

    private Page<Letter> page() {
        if (page == null) {
            try {
                page = outbox.find(state(), new Slice(LETTERS, address.parameter("after")));
            } catch (InvalidInput madeUpCursor) {
                page = outbox.find(state(), Slice.first(LETTERS));
            }
        }
        return page;
    }

    private LetterState state() {
        return Arrays.stream(LetterState.values())
                .filter(known -> known.name().equals(getState()))
                .findFirst()
                .orElse(null);
    }

    /** What is shown; empty for all. */
    public String getState() {
        String asked = address.parameter("state");
        return asked == null ? "" : asked;
    }

    public LetterState[] getStates() {
        return LetterState.values();
    }

    public boolean isFurther() {
        return address.parameter("after") != null;
    }

    public boolean isMailSent() {
        return outbox.isMailSent();
    }

    /** Why mail waits though there is a server; null if it does not. */
    public String getMailTrouble() {
        return outbox.mailTrouble().orElse(null);
    }

    /** The number of the ticket that the letter is about; null if it is about none. */
    public String ticket(Letter letter) {
        return letter.subject().startsWith(TICKET) ? letter.subject().substring(TICKET.length()) : null;
    }

    public void retry(long id) {
        if (attempt.succeeds(() -> outbox.retry(id))) {
            toast.done("channel.outbox.retried");
        }
        page = null;
    }

    public void discard(long id) {
        if (attempt.succeeds(() -> outbox.discard(id))) {
            toast.done("channel.outbox.discarded");
        }
        page = null;
    }
}
