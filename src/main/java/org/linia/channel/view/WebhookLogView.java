package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.linia.channel.boundary.AdministerWebhooks;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.shared.outbox.Letter;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Viewer;

/** What was sent to the webhook that the address names, and sending it again. */
@Named("webhookLog")
@RequestScoped
public class WebhookLogView {
    private static final int LETTERS = 20;

    @Inject
    private AdministerWebhooks webhooks;

    @Inject
    private Address address;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Viewer viewer;

    private final Form form = new Form();
    private Page<Letter> page;

    public List<Letter> getLetters() {
        return page().items();
    }

    /** Where the list goes on; null at its end. */
    public String getNext() {
        return page().next();
    }

    public boolean isFurther() {
        return address.parameter("after") != null;
    }

    private Page<Letter> page() {
        if (page == null) {
            String key = address.parameter("key");
            try {
                page = webhooks.letters(key, new Slice(LETTERS, address.parameter("after")));
            } catch (InvalidInput madeUpCursor) {
                page = webhooks.letters(key, Slice.first(LETTERS));
            }
        }
        return page;
    }

    public void repeat() {
        attempt.gives(() -> webhooks.repeat(address.parameter("key"), moment("from"), moment("to")))
                .ifPresent(letters -> toast.done("channel.webhook.repeated", letters));
        page = null;
    }

    private Instant moment(String field) {
        Instant moment = form.moment(field, viewer.getZone());
        if (moment == null) {
            throw InvalidInput.of(field, "shared.invalid.required");
        }
        return moment;
    }

    public Form getForm() {
        return form;
    }
}
