package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.identity.KeptResource;
import org.linia.shared.rest.JsonInput;
import org.linia.ticket.ReplyDraft;
import org.linia.ticket.boundary.AdministerReplies;

/** Canned replies, as managers keep them. */
@Path("canned-replies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CannedRepliesResource extends KeptResource<ReplyJson> {
    @Inject
    private AdministerReplies replies;

    @Override
    protected List<ReplyJson> all() {
        return replies.all().stream().map(ReplyJson::of).toList();
    }

    @Override
    protected ReplyJson find(String key) {
        return ReplyJson.of(replies.read(key));
    }

    @Override
    protected Supplier<ReplyJson> creation(JsonInput in) {
        ReplyDraft draft = ReplyInput.read(in, null);
        return () -> {
            replies.create(draft);
            return find(draft.key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        replies.change(key, version, ReplyInput.read(in, replies.read(key).draft()));
    }
}
