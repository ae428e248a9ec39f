package org.linia.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linia.identity.ProviderClaims;
import org.linia.identity.ProviderKind;
import org.linia.identity.SignInAtProviderRefused;
import org.linia.identity.SignInFault;
import org.linia.provider.SmallProvider;

/** There and back: what is asked, and what is taken for an answer. */
class CodeFlowTest {
    private static final String BACK = "http://localhost:9080/sso/callback/small";

    private final SmallProvider provider = SmallProvider.start();
    private final ProviderHttp http = new ProviderHttp(false, Duration.ofSeconds(2));
    private final ProviderDirectory directory = new ProviderDirectory(http, Clock.systemUTC());
    private final CodeFlow flow = new CodeFlow(directory, http, new TokenChecks(directory));
    private final ProviderClient client = new ProviderClient(
            1,
            "small",
            ProviderKind.OIDC,
            provider.issuer(),
            SmallProvider.CLIENT,
            "hidden",
            List.of("openid"),
            ProviderClaims.USUAL);

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void theVerifierThatIsSentFitsTheChallengeThatWasSent() {
        Map<String, List<String>> asked = asked("state-1", "browser-1");
        provider.says("/token", sent -> {
            Map<String, List<String>> form = URLUtils.parseParameters(sent);
            CodeVerifier verifier = new CodeVerifier(form.get("code_verifier").get(0));
            boolean fits = CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                    .getValue()
                    .equals(asked.get("code_challenge").get(0));
            return fits && form.get("redirect_uri").contains(BACK) ? tokens(asked) : "{}";
        });

        Vouched vouched = flow.redeem(client, "browser-1", BACK, answer("code", "c-1"));

        assertThat(asked.get("code_challenge_method")).containsExactly("S256");
        assertThat(asked.get("login_hint")).containsExactly("ana@small.example");
        assertThat(vouched.person().subject()).isEqualTo("s-1");
        assertThat(vouched.person().groups()).containsExactly("night", "Команда");
        assertThat(vouched.sid()).isEqualTo("sid-1");
    }

    @Test
    void anotherBrowserHasAnotherNonce() {
        Map<String, List<String>> asked = asked("state-1", "browser-1");
        provider.says("/token", sent -> tokens(asked));

        assertThat(fault("browser-2", answer("code", "c-1"))).isEqualTo(SignInFault.INVALID);
        assertThat(asked("state-2", "browser-1").get("nonce")).isNotEqualTo(asked.get("nonce"));
    }

    @Test
    void whoSaysNoIsNotTakenForATroublemaker() {
        assertThat(fault("browser-1", answer("error", "access_denied"))).isEqualTo(SignInFault.CANCELLED);
        assertThat(fault("browser-1", answer("error", "invalid_scope"))).isEqualTo(SignInFault.INVALID);
        assertThat(fault("browser-1", answer("nothing", "at all"))).isEqualTo(SignInFault.INVALID);
    }

    @Test
    void anAnswerOfAnotherIssuerIsRefusedBeforeItsCodeIsSentAnywhere() {
        Map<String, List<String>> mixedUp = new HashMap<>(answer("code", "c-1"));
        mixedUp.put("iss", List.of("https://evil.example"));
        provider.says("/token", sent -> {
            throw new AssertionError("sent " + sent);
        });

        assertThat(fault("browser-1", mixedUp)).isEqualTo(SignInFault.INVALID);
    }

    @Test
    void aProviderThatKeepsTheTokensIsRefused() {
        provider.says("/token", sent -> "{\"error\": \"invalid_grant\"}");

        assertThat(fault("browser-1", answer("code", "c-1"))).isEqualTo(SignInFault.INVALID);
    }

    @Test
    void whoIsInAlreadyHasToSignInThereAgain() {
        URI there = flow.ask(client, "state-1", "browser-1", BACK, null, true);

        assertThat(URLUtils.parseParameters(there.getRawQuery()))
                .containsEntry("prompt", List.of("login"))
                .containsEntry("max_age", List.of("0"));
        assertThat(asked("state-1", "browser-1")).doesNotContainKeys("prompt", "max_age");
    }

    private Map<String, List<String>> asked(String state, String browser) {
        URI there = flow.ask(client, state, browser, BACK, "ana@small.example", false);
        return URLUtils.parseParameters(there.getRawQuery());
    }

    private String tokens(Map<String, List<String>> asked) {
        String token = provider.signed(provider.idToken(asked.get("nonce").get(0))
                        .claim("sid", "sid-1")
                        .claim("groups", List.of("night", "Команда"))
                        .build())
                .serialize();
        return "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"" + token + "\"}";
    }

    private static Map<String, List<String>> answer(String parameter, String value) {
        return Map.of("state", List.of("state-1"), parameter, List.of(value));
    }

    private SignInFault fault(String browser, Map<String, List<String>> answer) {
        return catchThrowableOfType(SignInAtProviderRefused.class, () -> flow.redeem(client, browser, BACK, answer))
                .fault();
    }
}
