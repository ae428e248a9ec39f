package org.linia.ticket.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.linia.channel.boundary.ReadMail;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.MailLog;
import org.linia.ticket.control.Visible;

/** The mails that became messages of a ticket, as they came; for its staff. */
@Stateless
public class ReadOriginal {
    @Inject
    private MailLog log;

    @Inject
    private ReadMail mails;

    @Inject
    private Visible visible;

    /**
     * By the id of the message; that with which the ticket was opened by 0. None for who is not staff for the ticket.
     *
     * @throws NotFound if the ticket is not in the caller's scope
     */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public Map<Long, Long> of(long number) {
        return visible.of(number).contains(Visibility.INTERNAL) ? log.originals(number) : Map.of();
    }

    /**
     * Writes it as it came (RFC 5322): it is to be kept by whoever reads it, and never shown as a page.
     *
     * @throws NotFound if there is no such mail on a ticket in the caller's scope
     * @throws NotAllowed if the caller is not staff for it
     */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public void write(long mail, OutputStream to) {
        visible.staffOnly(log.ticket(mail).orElseThrow(NotFound::new));
        try (InputStream original = mails.original(mail)) {
            original.transferTo(to);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
