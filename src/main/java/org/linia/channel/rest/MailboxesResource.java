package org.linia.channel.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.channel.MailFault;
import org.linia.channel.MailboxTrial;
import org.linia.channel.boundary.AdministerMailboxes;
import org.linia.channel.boundary.TryMailbox;
import org.linia.identity.Caller;
import org.linia.identity.KeptResource;
import org.linia.identity.Scope;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.text.Messages;

/** Mailboxes: managers keep and try them. */
@Path("mailboxes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MailboxesResource extends KeptResource<MailboxJson> {
    @Inject
    private AdministerMailboxes mailboxes;

    @Inject
    private TryMailbox trial;

    @Inject
    private Caller caller;

    @Inject
    private Messages messages;

    /** What came of a look: in a word, and in the caller's language. */
    public record LookJson(boolean well, MailFault fault, String answer, int messages, int waiting, String message) {}

    @Override
    protected List<MailboxJson> all() {
        return mailboxes.all().stream().map(MailboxJson::of).toList();
    }

    @Override
    protected MailboxJson find(String key) {
        return MailboxJson.of(mailboxes.read(key));
    }

    @Override
    protected Supplier<MailboxJson> creation(JsonInput in) {
        MailboxInput.Typed typed = MailboxInput.created(in);
        return () -> {
            mailboxes.create(typed.draft(), typed.secrets());
            return find(typed.draft().key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        MailboxInput.Typed typed = MailboxInput.changed(in, mailboxes.read(key).draft());
        mailboxes.change(key, version, typed.draft(), typed.secrets());
    }

    /** Looks into it now, and takes nothing out. */
    @POST
    @Path("{key}/test")
    public LookJson test(@PathParam("key") String key) {
        caller.needs(Scope.ADMIN);
        MailboxTrial found = trial.look(key);
        return new LookJson(
                found.isWell(),
                found.fault(),
                found.words(),
                found.messages(),
                found.waiting(),
                found.isWell()
                        ? messages.of("channel.mailbox.well", found.messages(), found.waiting())
                        : messages.word("channel.mailFault", found.fault()));
    }
}
