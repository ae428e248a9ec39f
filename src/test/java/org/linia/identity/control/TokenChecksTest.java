package org.linia.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linia.provider.SmallProvider;

/** Which tokens are believed, and above all which are not. */
class TokenChecksTest {
    private static final String NONCE = "n-1";
    private static final Map<String, Object> EVENTS =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    private final SmallProvider provider = SmallProvider.start();
    private final TokenChecks checks =
            new TokenChecks(new ProviderDirectory(new ProviderHttp(false, Duration.ofSeconds(2)), Clock.systemUTC()));

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aTokenIsBelievedThatTheProviderSignedForUsNow() throws Exception {
        assertThat(id(provider.signed(provider.idToken(NONCE).build())).getSubject())
                .isEqualTo("s-1");
    }

    @Test
    void aWrongOrMissingNonceIsRefused() {
        refused(provider.signed(provider.idToken("n-2").build()));
        refused(provider.signed(provider.idToken(null).build()));
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        refused(provider.signed(provider.idToken(NONCE).audience("other").build()));
        refused(provider.signed(provider.idToken(NONCE)
                .audience(List.of(SmallProvider.CLIENT, "other"))
                .claim("azp", "other")
                .build()));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(provider.signed(
                provider.idToken(NONCE).issuer("https://evil.example").build()));
    }

    @Test
    void clocksMayDifferByAMinuteAndNoMore() throws Exception {
        assertThat(id(provider.signed(expired(30))).getSubject()).isEqualTo("s-1");
        refused(provider.signed(expired(120)));
        refused(provider.signed(provider.idToken(NONCE)
                .issueTime(Date.from(Instant.now().plusSeconds(300)))
                .build()));
    }

    @Test
    void aTokenThatNobodySignedIsRefused() {
        refused(new PlainJWT(provider.idToken(NONCE).build()));
        String[] parts =
                provider.signed(provider.idToken(NONCE).build()).serialize().split("\\.");
        assertThatThrownBy(() -> id(SignedJWT.parse(parts[0] + "." + parts[1] + "." + "AAAA")))
                .isInstanceOf(BadJOSEException.class);
    }

    @Test
    void aPublicKeyIsNoSharedSecret() throws Exception {
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(provider.key().getKeyID())
                        .build(),
                provider.idToken(NONCE).build());
        forged.sign(new MACSigner(provider.key().toRSAPublicKey().getEncoded()));

        refused(forged);
    }

    @Test
    void aSharedSecretIsNoKeyEvenIfItIsPublished() throws Exception {
        OctetSequenceKey shared =
                new OctetSequenceKeyGenerator(256).keyID("shared").generate();
        provider.says("/keys", sent -> new JWKSet(shared).toString(false));
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("shared").build(),
                provider.idToken(NONCE).build());
        forged.sign(new MACSigner(shared));

        refused(forged);
    }

    @Test
    void aSignatureOfAnotherKeyIsRefusedThoughItBearsTheNameOfOurs() {
        var other = new RSAKey.Builder(SmallProvider.newKey())
                .keyID(provider.key().getKeyID())
                .build();

        refused(SmallProvider.signed(provider.idToken(NONCE).build(), other));
    }

    @Test
    void aNewKeyIsAskedForWhenATokenNamesIt() throws Exception {
        id(provider.signed(provider.idToken(NONCE).build()));
        var old = provider.key();
        provider.rotate();

        assertThat(id(provider.signed(provider.idToken(NONCE).build())).getSubject())
                .isEqualTo("s-1");
        refused(SmallProvider.signed(provider.idToken(NONCE).build(), old));
    }

    @Test
    void keysThatDoNotExistAreNotAskedForAgainAndAgain() {
        RSAKey foreign = SmallProvider.newKey();
        for (int i = 0; i < 20; i++) {
            RSAKey unknown = new RSAKey.Builder(foreign).keyID("unknown-" + i).build();
            refused(SmallProvider.signed(provider.idToken(NONCE).build(), unknown));
        }
        assertThat(provider.keysAsked()).isBetween(1, 3);
    }

    @Test
    void theApiTakesNoTokenThatWasMadeForSigningIn() throws Exception {
        JWTClaimsSet good = provider.idToken(null).audience(SmallProvider.API).build();

        assertThat(access(provider.signed(good)).getSubject()).isEqualTo("s-1");
        assertThatThrownBy(() -> access(provider.signed(provider.idToken(NONCE).build())))
                .isInstanceOf(BadJOSEException.class);
        assertThatThrownBy(() -> access(new PlainJWT(good))).isInstanceOf(BadJOSEException.class);
        assertThatThrownBy(() -> access(provider.signed(new JWTClaimsSet.Builder(good)
                        .expirationTime(Date.from(Instant.now().minusSeconds(120)))
                        .build())))
                .isInstanceOf(ExpiredJWTException.class);
        assertThatThrownBy(() -> access(provider.signed(
                        new JWTClaimsSet.Builder(good).expirationTime(null).build())))
                .isInstanceOf(BadJOSEException.class);
    }

    @Test
    void aLogoutTokenSaysThatItIsOneAndWhose() throws Exception {
        JWTClaimsSet good = provider.idToken(null)
                .jwtID("j-1")
                .claim("events", EVENTS)
                .claim("sid", "sid-1")
                .build();

        assertThat(logout(good).getSessionID().getValue()).isEqualTo("sid-1");
        assertThatThrownBy(() -> logout(provider.idToken(null)
                        .jwtID("j-2")
                        .claim("sid", "sid-1")
                        .build()))
                .isInstanceOf(BadJOSEException.class);
        assertThatThrownBy(() -> logout(
                        new JWTClaimsSet.Builder(good).claim("nonce", NONCE).build()))
                .isInstanceOf(BadJOSEException.class);
        assertThatThrownBy(() -> logout(new JWTClaimsSet.Builder(good)
                        .subject(null)
                        .claim("sid", null)
                        .build()))
                .isInstanceOf(BadJOSEException.class);
        assertThatThrownBy(() ->
                        logout(new JWTClaimsSet.Builder(good).audience("other").build()))
                .isInstanceOf(BadJOSEException.class);
    }

    private JWTClaimsSet expired(int secondsAgo) {
        return provider.idToken(NONCE)
                .expirationTime(Date.from(Instant.now().minusSeconds(secondsAgo)))
                .build();
    }

    private void refused(JWT token) {
        assertThatThrownBy(() -> id(token)).isInstanceOf(BadJOSEException.class);
    }

    private JWTClaimsSet id(JWT token) throws BadJOSEException {
        return checks.idToken(provider.issuer(), SmallProvider.CLIENT, token, new Nonce(NONCE));
    }

    private JWTClaimsSet access(JWT token) throws BadJOSEException {
        return checks.accessToken(provider.issuer(), SmallProvider.API, token);
    }

    private com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet logout(JWTClaimsSet claims)
            throws BadJOSEException {
        return checks.logoutToken(
                provider.issuer(), SmallProvider.CLIENT, provider.signed(claims).serialize());
    }
}
