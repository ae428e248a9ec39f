package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.linia.channel.entity.MailSettings;
import org.linia.shared.json.Json;
import org.linia.shared.outbox.Letter;
import org.linia.shared.text.Messages;

/** With which managers try out whether mail arrives, and as whose; in the language in which they read. */
@ApplicationScoped
public class TrialLetter {
    private static final String CHANNEL = "MAIL";

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    /** One that never was in the outbox. */
    public Letter letter(MailSettings settings, String organisation, String recipient) {
        Map<String, String> payload = Map.of(
                "type",
                "org.linia.trial",
                "subject",
                messages.of("channel.mailSettings.trialSubject", organisation),
                "text",
                messages.of("channel.mailSettings.trialText", organisation));
        return new Letter(
                0,
                UUID.randomUUID(),
                settings.organisation().value(),
                CHANNEL,
                null,
                recipient,
                settings.owner(),
                Json.object(Json.text(payload)),
                clock.instant(),
                null);
    }
}
