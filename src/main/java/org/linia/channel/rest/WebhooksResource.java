package org.linia.channel.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.linia.channel.WebhookDraft;
import org.linia.channel.WebhookReply;
import org.linia.channel.WebhookSecret;
import org.linia.channel.boundary.AdministerWebhooks;
import org.linia.channel.boundary.TryWebhook;
import org.linia.identity.Caller;
import org.linia.identity.KeptResource;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.SliceQuery;
import org.linia.shared.rest.Versions;
import org.linia.shared.text.Messages;

/** Webhooks: managers keep and try them, read what was sent, and have it sent again. */
@Path("webhooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource extends KeptResource<WebhookJson> {
    @Inject
    private AdministerWebhooks webhooks;

    @Inject
    private TryWebhook trial;

    @Inject
    private Caller caller;

    @Inject
    private Messages messages;

    /** What came of a call: in a word, and in the caller's language. */
    public record TestJson(
            WebhookReply.Kind outcome, boolean delivered, Integer status, int millis, String answer, String message) {}

    /** How many letters are sent again. */
    public record RepeatJson(long letters) {}

    @Override
    protected List<WebhookJson> all() {
        return webhooks.all().stream().map(WebhookJson::of).toList();
    }

    @Override
    protected WebhookJson find(String key) {
        return WebhookJson.of(webhooks.read(key));
    }

    @Override
    protected Supplier<WebhookJson> creation(JsonInput in) {
        WebhookDraft draft = WebhookInput.read(in, null);
        return () -> {
            webhooks.create(draft);
            return find(draft.key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        webhooks.change(key, version, WebhookInput.read(in, webhooks.read(key).draft()));
    }

    /** A new secret, told this once; the one before signs as well for a day. */
    @POST
    @Path("{key}/secret")
    public WebhookSecret renewSecret(@PathParam("key") String key, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        return webhooks.renewSecret(
                key, Versions.expected(headers, () -> find(key).version()));
    }

    /** Calls it now with an event that tells of nothing. */
    @POST
    @Path("{key}/test")
    public TestJson test(@PathParam("key") String key) {
        caller.needs(Scope.ADMIN);
        WebhookReply reply = trial.call(key);
        return new TestJson(
                reply.kind(),
                reply.kind() == WebhookReply.Kind.DELIVERED,
                reply.status(),
                reply.millis(),
                reply.words(),
                messages.word("channel.reply", reply.kind()));
    }

    /** What was written to it, newest first. */
    @GET
    @Path("{key}/letters")
    public Page<LetterJson> letters(@PathParam("key") String key, @BeanParam SliceQuery query) {
        caller.needs(Scope.ADMIN);
        return webhooks.letters(key, query.slice()).map(LetterJson::of);
    }

    /** {@code {"from": "2026-03-29T01:00:00Z", "to": "2026-03-29T03:00:00Z"}}: sends it again with the ids that it had. */
    @POST
    @Path("{key}/repeat")
    public RepeatJson repeat(@PathParam("key") String key, JsonInput in) {
        caller.needs(Scope.ADMIN);
        Instant from = in.moment("from");
        Instant to = in.moment("to");
        in.done();
        if (from == null || to == null) {
            throw InvalidInput.of(from == null ? "from" : "to", "shared.invalid.required");
        }
        return new RepeatJson(webhooks.repeat(key, from, to));
    }
}
