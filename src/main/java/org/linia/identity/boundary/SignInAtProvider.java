package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.AccountId;
import org.linia.identity.Admitted;
import org.linia.identity.ProviderAddresses;
import org.linia.identity.ProviderAnswer;
import org.linia.identity.ProviderDown;
import org.linia.identity.ProviderKind;
import org.linia.identity.ProviderVisit;
import org.linia.identity.SignInAtProviderRefused;
import org.linia.identity.SignInFault;
import org.linia.identity.boundary.ProviderVisits.Back;
import org.linia.identity.control.AssertionFlow;
import org.linia.identity.control.CodeFlow;
import org.linia.identity.control.ProviderClient;
import org.linia.identity.control.Secrets;
import org.linia.identity.control.Vouched;
import org.linia.shared.text.Texts;

/**
 * Signing in at an identity provider: there and back (X1). Providers are asked outside of any transaction: they may take
 * their time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInAtProvider {
    private static final Duration SKEW = Duration.ofMinutes(1);

    @Inject
    private ProviderVisits visits;

    @Inject
    private CodeFlow flow;

    @Inject
    private AssertionFlow assertions;

    @Inject
    private AdmitByProvider admit;

    @Inject
    private RecordAudit audit;

    /**
     * @return where the browser goes
     * @throws org.linia.shared.problem.NotFound if no provider of that key is in use
     * @throws SignInAtProviderRefused if it cannot be asked now
     */
    @PermitAll
    public URI begin(ProviderVisit visit, ProviderAddresses here, String address) {
        ProviderClient client = visits.client(visit.provider());
        String state = Secrets.fresh("");
        try {
            URI there = client.kind() == ProviderKind.SAML
                    ? URI.create(here.saml(client.key()) + "?state=" + state)
                    : flow.ask(
                            client,
                            state,
                            visit.browser(),
                            here.redirect(client.key()),
                            visit.hint(),
                            visit.session() != null);
            visits.begin(client, visit, state);
            return there;
        } catch (ProviderDown down) {
            throw refused(client, down(down), address);
        }
    }

    /**
     * What a SAML provider said, the server has checked; what it refused, or another node has, comes here with an error and
     * nothing else.
     *
     * @return who it is, known by an account
     * @throws org.linia.shared.problem.NotFound if no provider of that key is in use
     * @throws SignInAtProviderRefused saying why not
     */
    @PermitAll
    public Admitted end(ProviderAnswer answer) {
        ProviderClient client = visits.client(answer.provider());
        try {
            if (client.kind() == ProviderKind.SAML) {
                checkServer(answer.parameters().get("error"));
            }
            List<String> state = answer.parameters().getOrDefault("state", List.of());
            Back back = answer.browser() == null || state.size() != 1
                    ? null
                    : visits.end(client, answer.browser(), state.get(0)).orElse(null);
            if (back == null) {
                throw new SignInAtProviderRefused(SignInFault.EXPIRED, "state");
            }
            Vouched vouched = client.kind() == ProviderKind.SAML
                    ? assertions.read(client, back.vouched())
                    : flow.redeem(client, answer.browser(), answer.here().redirect(client.key()), answer.parameters());
            AccountId account = admit.admit(client, vouched.person(), answer.address());
            if (back.session() != null) {
                checkAgain(back, account, vouched);
            }
            return new Admitted(
                    account,
                    back.wanted(),
                    client.id(),
                    vouched.person().subject(),
                    vouched.sid(),
                    vouched.idToken(),
                    vouched.proved(),
                    back.session() != null);
        } catch (ProviderDown down) {
            throw refused(client, down(down), answer.address());
        } catch (SignInAtProviderRefused no) {
            throw refused(client, no, answer.address());
        }
    }

    private static void checkServer(List<String> error) {
        if (error != null) {
            throw error.contains("elsewhere")
                    ? new SignInAtProviderRefused(SignInFault.ELSEWHERE, "taken by another node")
                    : new SignInAtProviderRefused(SignInFault.INVALID, "refused by the server");
        }
    }

    /** It must be the person of the session, who signed in there after we asked. */
    private static void checkAgain(Back back, AccountId account, Vouched vouched) {
        if (!account.equals(back.account())) {
            throw new SignInAtProviderRefused(SignInFault.INVALID, "somebody else");
        } else if (vouched.proved() == null
                || vouched.proved().isBefore(back.begun().minus(SKEW))) {
            throw new SignInAtProviderRefused(SignInFault.INVALID, "auth_time");
        }
    }

    private SignInAtProviderRefused refused(ProviderClient client, SignInAtProviderRefused no, String address) {
        audit.recordRefusal(new AuditEntry(
                AuditKind.SIGN_IN_REFUSED,
                null,
                address,
                null,
                Map.of(
                        "provider",
                        client.key(),
                        "fault",
                        no.fault().name(),
                        "detail",
                        Texts.printable(String.valueOf(no.detail())))));
        return no;
    }

    private static SignInAtProviderRefused down(ProviderDown down) {
        return new SignInAtProviderRefused(SignInFault.DOWN, down.fault().name());
    }
}
