package org.linia.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.linia.channel.control.MailContents;
import org.linia.identity.OrganisationId;

/** Messages that came in, for the modules above, which have checked who may see what they are about. */
@Stateless
public class ReadMail {
    private static final String ABOUT = """
            select m.about from mail m join mailbox b on b.id = m.mailbox_id
            where m.message_id = ?1 and b.organisation_id = ?2 and m.state in ('OPENED', 'APPENDED') order by m.id limit 1""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailContents contents;

    /** On what the message with that Message-ID was put that came in for that organisation, such as {@code ticket:1042}. */
    @PermitAll
    public Optional<String> about(String messageId, OrganisationId organisation) {
        List<?> found = entities.createNativeQuery(ABOUT)
                .setParameter(1, messageId)
                .setParameter(2, organisation.value())
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** As it came (RFC 5322); nothing if there is none of that id. To be read within the caller's transaction. */
    @PermitAll
    public InputStream original(long mail) {
        return contents.open(mail);
    }
}
