package org.linia.channel.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.linia.channel.NotificationDraft;
import org.linia.channel.NotificationPreview;
import org.linia.channel.boundary.AdministerNotifications;
import org.linia.channel.boundary.PreviewNotification;
import org.linia.identity.Caller;
import org.linia.identity.KeptResource;
import org.linia.identity.Scope;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.rest.JsonInput;

/** Rules of notification: managers read what is shipped, and keep their organisation's own. */
@Path("notification-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NotificationRulesResource extends KeptResource<NotificationRuleJson> {
    private static final int DIGITS = 18;
    private static final int TAG = 35;

    @Inject
    private AdministerNotifications notifications;

    @Inject
    private PreviewNotification preview;

    @Inject
    private Caller caller;

    @Override
    protected List<NotificationRuleJson> all() {
        return notifications.all().stream().map(NotificationRuleJson::of).toList();
    }

    @Override
    protected NotificationRuleJson find(String key) {
        return NotificationRuleJson.of(notifications.read(key));
    }

    @Override
    protected Supplier<NotificationRuleJson> creation(JsonInput in) {
        NotificationDraft draft = NotificationRuleInput.read(in, null);
        return () -> {
            notifications.create(draft);
            return find(draft.key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        notifications.change(
                key,
                version,
                NotificationRuleInput.read(in, notifications.read(key).draft()));
    }

    /** {@code {"ticket": "1042", "language": "ro"}}: how it would be told of that ticket, or of a made-up one. */
    @POST
    @Path("{key}/preview")
    public NotificationPreview preview(@PathParam("key") String key, JsonInput in) {
        caller.needs(Scope.READ);
        String ticket = in.text("ticket", DIGITS);
        String language = in.text("language", TAG);
        in.done();
        if (ticket != null && !ticket.matches("\\d{1,18}")) {
            throw InvalidInput.of("ticket", "channel.invalid.ticket");
        }
        return preview.preview(
                notifications.read(key).draft(),
                language == null ? Locale.ENGLISH : Locale.forLanguageTag(language),
                ticket == null ? null : Long.valueOf(ticket));
    }
}
