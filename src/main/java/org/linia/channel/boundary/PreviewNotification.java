package org.linia.channel.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import org.linia.channel.NoticeSamples;
import org.linia.channel.NoticeSamples.Sample;
import org.linia.channel.NotificationDraft;
import org.linia.channel.NotificationPreview;
import org.linia.channel.control.MadeUpSample;
import org.linia.channel.control.NoticeWords;
import org.linia.channel.control.NotificationRules;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.shared.problem.InvalidInput;

/** How a rule would tell something; nobody is told anything. */
@Stateless
public class PreviewNotification {
    @Inject
    private NotificationRules rules;

    @Inject
    private NoticeWords words;

    @Inject
    private MadeUpSample madeUp;

    @Inject
    private Instance<NoticeSamples> samples;

    /**
     * As the draft is now, stored or not, as if it had just happened to the ticket and the caller were told.
     *
     * @param ticket its number; null: a made-up one
     * @throws InvalidInput naming what is wrong with the draft; if the caller sees no such ticket
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public NotificationPreview preview(NotificationDraft draft, Locale language, Long ticket) {
        rules.check(draft);
        Sample sample = ticket == null || !draft.event().isOfTicket()
                ? madeUp.of(draft.event(), language)
                : samples.stream()
                        .flatMap(known -> known.ticket(ticket).stream())
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of("ticket", "channel.invalid.ticket"));
        return words.preview(draft, sample, language);
    }
}
