package org.linia.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linia.channel.NotificationAudience;
import org.linia.channel.NotificationEvent;
import org.linia.channel.WrittenNotice;
import org.linia.channel.control.NoticeWords;
import org.linia.channel.control.RulesInForce;
import org.linia.identity.OrganisationId;

/**
 * What the rules say to somebody who has no account, such as a supplier. For use cases of the modules above, which know who
 * that is and send it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PhraseNotice {
    @Inject
    private RulesInForce rules;

    @Inject
    private NoticeWords words;

    /**
     * @param organisation whose rules say it
     * @param values by placeholder, as far as they are known
     * @return nothing if the rules want to tell them nothing
     */
    @PermitAll
    public Optional<WrittenNotice> of(
            OrganisationId organisation,
            NotificationEvent event,
            NotificationAudience audience,
            Map<String, String> values,
            Locale language) {
        return rules.of(organisation, event, audience).map(rule -> words.letter(rule, values, language));
    }
}
