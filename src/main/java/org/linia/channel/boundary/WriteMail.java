package org.linia.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linia.channel.control.MailRoutes;
import org.linia.identity.OrganisationId;
import org.linia.shared.boundary.Outbox;

/**
 * A mail to one address, for what is no notice to anybody: an answer to who wrote to us. For use cases of the modules
 * above, in their transaction. Without a mail server nothing is written.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WriteMail {
    @Inject
    private Outbox outbox;

    @Inject
    private MailRoutes routes;

    /**
     * @param about such as {@code ticket:1042}: all about one thing is one thread
     * @param answers the Message-ID of the mail that it answers; empty if it answers none
     */
    @PermitAll
    public void write(
            OrganisationId organisation, String address, String about, String subject, String text, String answers) {
        if (routes.isSet(organisation.value())) {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("type", "org.linia.mail");
            payload.put("subject", subject);
            payload.put("text", text);
            payload.put("answers", answers);
            outbox.post(organisation.value(), "MAIL", address, about, payload);
        }
    }
}
