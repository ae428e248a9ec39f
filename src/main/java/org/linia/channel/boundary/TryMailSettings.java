package org.linia.channel.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import org.linia.channel.MailTrial;
import org.linia.channel.control.MailAway;
import org.linia.channel.control.MailRoute;
import org.linia.channel.control.MailRoutes;
import org.linia.channel.control.MailServer;
import org.linia.channel.control.MailSettingsShelf;
import org.linia.channel.control.TrialLetter;
import org.linia.channel.entity.MailSettings;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.shared.outbox.Letter;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;

/** Tries the mail settings of an organisation now, as they are stored. Outside of any transaction: it may take its time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TryMailSettings {
    @Inject
    private MailSettingsShelf shelf;

    @Inject
    private MailRoutes routes;

    @Inject
    private MailServer server;

    @Inject
    private TrialLetter trial;

    @Inject
    private Caller caller;

    /**
     * Whether the server lets us in; nothing is sent.
     *
     * @throws NotFound if that organisation has none, or the manager does not administer it
     * @throws InvalidInput if there is no server, neither theirs nor the house's
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public MailTrial look(String organisation) {
        try {
            server.open(route(shelf.known(organisation))).close();
            return new MailTrial(null, "", null);
        } catch (MessagingException broken) {
            return broken(broken);
        }
    }

    /**
     * Sends the manager a mail, by no outbox: what the server says of it is told.
     *
     * @throws NotFound likewise
     * @throws InvalidInput likewise; if the manager has no address
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public MailTrial send(String organisation) {
        MailSettings settings = shelf.known(organisation);
        String to = caller.person().email();
        if (to == null || to.isBlank()) {
            throw InvalidInput.of("email", "channel.invalid.noAddress");
        }
        MailRoute route = route(settings);
        Letter letter = trial.letter(settings, organisation, to);
        try (MailServer.Line line = server.open(route)) {
            line.send(letter, route.from());
            return new MailTrial(null, "", to);
        } catch (MessagingException broken) {
            return broken(broken);
        }
    }

    private MailRoute route(MailSettings settings) {
        return routes.by(settings).orElseThrow(() -> InvalidInput.of("host", "shared.invalid.required"));
    }

    private static MailTrial broken(MessagingException broken) {
        MailAway away = MailAway.of(broken);
        return new MailTrial(away.fault(), away.getMessage(), null);
    }
}
