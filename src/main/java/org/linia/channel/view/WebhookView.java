package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.channel.WebhookDraft;
import org.linia.channel.WebhookEvent;
import org.linia.channel.WebhookReply;
import org.linia.channel.WebhookRow;
import org.linia.channel.boundary.AdministerWebhooks;
import org.linia.channel.boundary.TryWebhook;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;

/** Editing one webhook, or making one when the address names none; tries it, and makes its secret anew. */
@Named("webhookEditor")
@RequestScoped
public class WebhookView extends Editor<WebhookRow> {
    @Inject
    private AdministerWebhooks webhooks;

    @Inject
    private TryWebhook trial;

    @Inject
    private Attempt attempt;

    private WebhookReply reply;
    private String secret;

    @Override
    protected WebhookRow find(String key) {
        return webhooks.read(key);
    }

    @Override
    protected Form filled(WebhookRow stored) {
        WebhookDraft draft = stored.draft();
        return new Form()
                .with("version", stored.version())
                .with("seen", stored.version())
                .with("name", draft.name())
                .with("organisation", draft.organisation())
                .with("address", draft.address())
                .with("events", draft.events().stream().map(Enum::name).toList())
                .with("teams", draft.teams())
                .with("active", draft.active());
    }

    @Override
    protected String create() {
        WebhookDraft draft = typed(getForm().text("key"), getForm().text("organisation"));
        webhooks.create(draft);
        return "/admin/webhook?key=" + draft.key();
    }

    @Override
    protected void change(long version) {
        WebhookDraft stored = getRow().draft();
        webhooks.change(stored.key(), version, typed(stored.key(), stored.organisation()));
    }

    @Override
    protected void takeBack(long version) {
        WebhookDraft now = getRow().draft();
        webhooks.change(now.key(), version, now.active(!now.active()));
    }

    private WebhookDraft typed(String key, String organisation) {
        Form form = getForm();
        Set<WebhookEvent> events =
                form.texts("events").stream().map(WebhookEvent::valueOf).collect(Collectors.toSet());
        return new WebhookDraft(
                key,
                form.text("name"),
                organisation,
                form.text("address"),
                WebhookEvent.inOrder(events),
                form.texts("teams").stream().sorted().toList(),
                form.flag("active"));
    }

    /** Calls the stored address. */
    public void test() {
        reply = attempt.gives(() -> trial.call(getRow().draft().key())).orElse(null);
    }

    /** Shown this once. */
    public void renewSecret() {
        long seen = getForm().number("seen");
        attempt.gives(() -> webhooks.renewSecret(getRow().draft().key(), seen)).ifPresent(made -> {
            secret = made.secret();
            read();
        });
    }

    public WebhookEvent[] getEvents() {
        return WebhookEvent.values();
    }

    /** What came of the test; null: there was none. */
    public WebhookReply getReply() {
        return reply;
    }

    /** The one that was just made; null: none was. */
    public String getSecret() {
        return secret;
    }

    @Override
    protected String texts() {
        return "channel.webhook";
    }

    @Override
    protected String subject(WebhookRow stored) {
        return "webhook:" + stored.draft().key();
    }
}
