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
import org.linia.channel.MailTrial;
import org.linia.channel.boundary.AdministerMailSettings;
import org.linia.channel.boundary.TryMailSettings;
import org.linia.identity.Caller;
import org.linia.identity.KeptResource;
import org.linia.identity.Scope;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.text.Messages;

/** In whose name and by which server organisations' mail goes out: managers keep and try it. */
@Path("mail-settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MailSettingsResource extends KeptResource<MailSettingsJson> {
    @Inject
    private AdministerMailSettings settings;

    @Inject
    private TryMailSettings trial;

    @Inject
    private Caller caller;

    @Inject
    private Messages messages;

    /**
     * What came of a try: in a word, and in the caller's language.
     *
     * @param sentTo to whom a mail is on its way; null: nothing was sent
     */
    public record TrialJson(boolean well, MailFault fault, String answer, String sentTo, String message) {}

    @Override
    protected List<MailSettingsJson> all() {
        return settings.all().stream().map(MailSettingsJson::of).toList();
    }

    @Override
    protected MailSettingsJson find(String organisation) {
        return MailSettingsJson.of(settings.read(organisation));
    }

    @Override
    protected Supplier<MailSettingsJson> creation(JsonInput in) {
        MailSettingsInput.Typed typed = MailSettingsInput.created(in);
        return () -> {
            settings.create(typed.draft(), typed.secrets());
            return find(typed.draft().organisation());
        };
    }

    @Override
    protected void change(String organisation, long version, JsonInput in) {
        MailSettingsInput.Typed typed =
                MailSettingsInput.changed(in, settings.read(organisation).draft());
        settings.change(organisation, version, typed.draft(), typed.secrets());
    }

    /** Whether the server lets us in now; nothing is sent. */
    @POST
    @Path("{key}/test")
    public TrialJson test(@PathParam("key") String organisation) {
        caller.needs(Scope.ADMIN);
        return told(trial.look(organisation));
    }

    /** Sends the caller a mail. */
    @POST
    @Path("{key}/test-mail")
    public TrialJson testMail(@PathParam("key") String organisation) {
        caller.needs(Scope.ADMIN);
        return told(trial.send(organisation));
    }

    private TrialJson told(MailTrial tried) {
        return new TrialJson(tried.isWell(), tried.fault(), tried.words(), tried.sentTo(), message(tried));
    }

    private String message(MailTrial tried) {
        if (!tried.isWell()) {
            return messages.word("channel.mailFault", tried.fault());
        }
        return tried.sentTo() == null
                ? messages.get("channel.mailSettings.well")
                : messages.of("channel.mailSettings.sent", tried.sentTo());
    }
}
