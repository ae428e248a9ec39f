package org.linia.identity.boundary;

import com.unboundid.ldap.sdk.Filter;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.AccountId;
import org.linia.identity.Credentials;
import org.linia.identity.control.Directories;
import org.linia.identity.control.Directories.Linked;
import org.linia.identity.control.LdapClient;
import org.linia.identity.control.LdapDoor;
import org.linia.identity.control.LdapPerson;
import org.linia.shared.problem.Unavailable;

/**
 * Knows a person by the password that they have at their organisation's LDAP directory. Whoever is at home in one is asked
 * about there, and whoever gives an address for which one answers; for all others one of them is asked about nobody, so
 * that neither the words nor the time tell who is known here. It is asked outside of any transaction: it may take its
 * time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInByDirectory {
    @Inject
    private Directories directories;

    @Inject
    private LdapDoor door;

    @Inject
    private AdmitByDirectory admit;

    @Inject
    private RecordAudit audit;

    /** Whoever was found. */
    public record Found(AccountId account, String directory) {}

    /** Whom to ask, and whether it is in earnest. */
    private record Question(LdapClient client, Filter whom, boolean real) {}

    /**
     * @param account that has the name that was typed; null for none
     * @throws Unavailable if the directory cannot be asked now; whether anybody is called so is not said
     */
    @PermitAll
    public Optional<Found> find(Credentials shown, AccountId account) {
        try {
            return question(shown.username(), account).flatMap(question -> ask(question, shown.password()));
        } catch (Unavailable down) {
            audit.recordRefusal(new AuditEntry(
                    AuditKind.SIGN_IN_REFUSED,
                    null,
                    shown.address(),
                    null,
                    Map.of("username", shown.username(), "fault", down.text().key())));
            throw new Unavailable("identity.refused.directoryAway");
        }
    }

    private Optional<Question> question(String typed, AccountId account) {
        Optional<Linked> home = account == null ? Optional.empty() : directories.of(account);
        if (home.isPresent()) {
            LdapClient client = home.get().client();
            return Optional.of(
                    new Question(client, LdapDoor.linked(client, home.get().subject()), true));
        }
        return directories
                .ofDomain(typed)
                .map(client -> new Question(client, LdapDoor.called(client, typed.strip()), true))
                .or(() -> directories.any(typed).map(client -> new Question(client, LdapDoor.nobody(client), false)));
    }

    private Optional<Found> ask(Question question, String password) {
        Optional<LdapPerson> person = door.proved(question.client(), question.whom(), password);
        return person.filter(found -> question.real() && found.subject() != null)
                .flatMap(found -> admit.admit(question.client(), found))
                .map(known -> new Found(known, question.client().key()));
    }
}
