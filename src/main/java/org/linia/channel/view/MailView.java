package org.linia.channel.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.linia.channel.MailDecision.Way;
import org.linia.channel.MailSheet;
import org.linia.channel.boundary.ReviewMail;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.NotFound;

/** One message that came in, and what is to become of it. */
@Named("mailSheet")
@RequestScoped
public class MailView {
    @Inject
    private ReviewMail review;

    @Inject
    private Address address;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    private final Form form = new Form();
    private Long id;
    private MailSheet sheet;

    @PostConstruct
    void read() {
        id = address.id("id");
        try {
            sheet = id == null ? null : review.read(id);
        } catch (NotFound notMine) {
            sheet = null;
        }
    }

    /** Before the page is shown. */
    public void open() throws IOException {
        if (sheet == null) {
            address.refuse();
        }
    }

    public MailSheet getSheet() {
        return sheet;
    }

    public Form getForm() {
        return form;
    }

    /** Lets it in as something new. */
    public void letIn() {
        act(() -> review.letIn(id, Way.OPEN, null), "channel.mails.letIn.done");
    }

    /** Puts it on the ticket whose number was typed. */
    public void append() {
        String number = form.text("number");
        String about = number == null ? null : "ticket:" + number.replaceFirst("^#", "");
        act(() -> review.letIn(id, Way.APPEND, about), "channel.mails.append.done");
    }

    public void again() {
        act(() -> review.again(id), "channel.mails.again.done");
    }

    public void discard() {
        act(() -> review.discard(id), "channel.mails.discard.done");
    }

    private void act(Runnable verb, String done) {
        if (attempt.succeeds(verb::run)) {
            toast.done(done);
            read();
        }
    }
}
